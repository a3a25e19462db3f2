import { findFigureImport } from '@/lib/data/figures/figure-imports';
import { uuidParam } from '@/lib/schemas/fields/params';
import { requireActorForHandler } from '@/lib/server/session/actor';
import { csvFile, noSuchFile } from '../../csv-file';

type Context = { params: Promise<{ id: string }> };

const COLUMNS = [{ name: 'cell' }, { name: 'reason' }] as const;

/** What was left out of a file of figures, and why: all of it, where its page lists the first. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActorForHandler('figures:import');
  if (actor instanceof Response) return actor;
  const id = uuidParam.safeParse((await params).id);
  const found = id.success ? await findFigureImport(actor, id.data) : null;
  if (!found) return noSuchFile();
  return csvFile({ name: 'left-out.csv', columns: COLUMNS, rows: found.report?.leftOut ?? [] });
}
