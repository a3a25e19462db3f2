import type { StuckWork } from '@/lib/domain/stuck-work';
import type { SignedInActor } from '@/lib/domain/permissions';
import { database } from './database';
import { visibleTo } from './evidence/visible-evidence';

type FileRow = { id: string; evidenceId: string; revision: number };
type EditionRow = { kind: 'edition'; id: string; number: number; state: string };
type ImportRow = { kind: 'import'; id: string; measure: string; fileName: string; state: string };

/** In one statement: the first page asks for them each time. */
const editionsAndImportsWithoutJob = () => database().$queryRaw<(EditionRow | ImportRow)[]>`
  select 'edition' as kind, id::text, number, null as measure, null as "fileName", state, null::timestamptz as since
  from publication p
  where state in ('preparing', 'approved') and not exists (
    select from jobs.in_hand() job where job.subject = p.id::text
      and job.task = case p.state when 'preparing' then 'prepare-edition' else 'publish-edition' end)
  union all
  select 'import', i.id::text, null, m.ref, file_name, state, moved_at
  from figure_import i join measure m on m.id = i.measure_id
  where state in ('received', 'applying') and moved_at < now() - interval '1 minute' and not exists (
    select from jobs.in_hand() job where job.subject = i.id::text and job.task = 'import-figures')
  order by kind, since`;

/** A check takes seconds, and its job is there from the moment the file is. */
const filesWithoutJob = () => database().$queryRaw<FileRow[]>`
  select f.id::text, f.evidence_id::text as "evidenceId", f.revision
  from evidence_file f
  where f.scan_state = 'quarantined' and not exists (
    select from jobs.in_hand() job where job.subject = f.id::text and job.task = 'check-evidence-file')
  order by f.added_at`;

const toEdition = ({ id, number, state }: EditionRow): StuckWork => ({
  ...{ id, number, kind: 'edition' },
  state: state === 'preparing' ? 'preparing' : 'approved',
});

const toImport = ({ id, measure, fileName, state }: ImportRow): StuckWork => ({
  ...{ id, measure, fileName, kind: 'import' },
  state: state === 'received' ? 'received' : 'applying',
});

/** Everything that says it is being prepared, published, read, saved or checked, while nobody works on it. */
export async function listStuckWork(): Promise<StuckWork[]> {
  const [others, files] = await Promise.all([editionsAndImportsWithoutJob(), filesWithoutJob()]);
  return [
    ...others.map((row) => (row.kind === 'edition' ? toEdition(row) : toImport(row))),
    ...files.map((row) => ({ ...row, kind: 'file' as const })),
  ];
}

/** The stuck thing with this id, or null when it is not stuck. */
export async function findStuckWork(id: string): Promise<StuckWork | null> {
  return (await listStuckWork()).find((work) => work.id === id) ?? null;
}

/** The same as somebody of the office may know it: of files, those of evidence that they may see. */
export async function listStuckWorkFor(actor: SignedInActor): Promise<StuckWork[]> {
  const stuck = await listStuckWork();
  const ids = stuck.flatMap((work) => (work.kind === 'file' ? [work.evidenceId] : []));
  if (ids.length === 0) return stuck;
  const seen = await database().evidence.findMany({
    where: { AND: [{ id: { in: ids } }, visibleTo(actor)] },
    select: { id: true },
  });
  return stuck.filter((work) => work.kind !== 'file' || seen.some(({ id }) => id === work.evidenceId));
}
