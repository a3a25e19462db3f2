import type { StuckWork } from '@/lib/domain/stuck-work';
import type { SignedInActor } from '@/lib/domain/permissions';
import { database } from './database';
import { visibleTo } from './evidence/visible-evidence';

type Row =
  | { kind: 'edition'; id: string; number: number; state: string }
  | { kind: 'import'; id: string; measure: string; fileName: string; state: string }
  | { kind: 'file'; id: string; evidenceId: string; revision: number };

/** In one statement: the first page asks for them each time. A check of a file takes seconds, and its job is there from the moment the file is. */
const withoutJob = () => database().$queryRaw<Row[]>`
  select * from (
    select 'edition' as kind, id::text, state, number, null as measure, null as "fileName", null as "evidenceId",
      null::int as revision, null::timestamptz as since
    from publication p
    where state in ('preparing', 'approved') and not exists (
      select from jobs.in_hand() job where job.subject = p.id::text
        and job.task = case p.state when 'preparing' then 'prepare-edition' else 'publish-edition' end)
    union all
    select 'import', i.id::text, state, null, m.ref, file_name, null, null, moved_at
    from figure_import i join measure m on m.id = i.measure_id
    where state in ('received', 'applying') and moved_at < now() - interval '1 minute' and not exists (
      select from jobs.in_hand() job where job.subject = i.id::text and job.task = 'import-figures')
    union all
    select 'file', f.id::text, null, null, null, null, f.evidence_id::text, f.revision, f.added_at
    from evidence_file f
    where f.scan_state = 'quarantined' and not exists (
      select from jobs.in_hand() job where job.subject = f.id::text and job.task = 'check-evidence-file')
  ) stuck order by array_position(array['edition', 'import', 'file'], kind), since`;

function toStuckWork(row: Row): StuckWork {
  if (row.kind === 'edition') {
    const { kind, id, number, state } = row;
    return { kind, id, number, state: state === 'preparing' ? 'preparing' : 'approved' };
  }
  if (row.kind === 'import') {
    const { kind, id, measure, fileName, state } = row;
    return { kind, id, measure, fileName, state: state === 'received' ? 'received' : 'applying' };
  }
  const { kind, id, evidenceId, revision } = row;
  return { kind, id, evidenceId, revision };
}

/** Everything that says it is being prepared, published, read, saved or checked, while nobody works on it. */
export async function listStuckWork(): Promise<StuckWork[]> {
  return (await withoutJob()).map(toStuckWork);
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
