import type { StuckWork } from '@/lib/domain/stuck-work';
import { database } from './database';

type EditionRow = { id: string; number: number; state: string };
type ImportRow = { id: string; measure: string; fileName: string; state: string };

const editionsWithoutJob = () => database().$queryRaw<EditionRow[]>`
  select id::text, number, state from publication p
  where state in ('preparing', 'approved') and not exists (
    select from jobs.in_hand() job where job.subject = p.id::text
      and job.task = case p.state when 'preparing' then 'prepare-edition' else 'publish-edition' end)`;

const importsWithoutJob = () => database().$queryRaw<ImportRow[]>`
  select i.id::text, m.ref as measure, file_name as "fileName", state
  from figure_import i join measure m on m.id = i.measure_id
  where state in ('received', 'applying') and moved_at < now() - interval '1 minute' and not exists (
    select from jobs.in_hand() job where job.subject = i.id::text and job.task = 'import-figures')
  order by moved_at`;

const toEdition = ({ state, ...row }: EditionRow): StuckWork => ({
  ...row,
  kind: 'edition',
  state: state === 'preparing' ? 'preparing' : 'approved',
});

const toImport = ({ state, ...row }: ImportRow): StuckWork => ({
  ...row,
  kind: 'import',
  state: state === 'received' ? 'received' : 'applying',
});

/** Everything that says it is being prepared, published, read or saved, while nobody works on it. */
export async function listStuckWork(): Promise<StuckWork[]> {
  const [editions, imports] = await Promise.all([editionsWithoutJob(), importsWithoutJob()]);
  return [...editions.map(toEdition), ...imports.map(toImport)];
}

/** The stuck thing with this id, or null when it is not stuck. */
export async function findStuckWork(id: string): Promise<StuckWork | null> {
  return (await listStuckWork()).find((work) => work.id === id) ?? null;
}
