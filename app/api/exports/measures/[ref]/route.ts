import { findMeasure } from '@/lib/data/measures/measures';
import { FIGURE_COLUMNS, figureRows } from '@/lib/domain/figures/figure-rows';
import { measureRefParam } from '@/lib/schemas/reading';
import { requireActorForHandler } from '@/lib/server/session/actor';
import { csvFile, noSuchFile } from '../../csv-file';

type Context = { params: Promise<{ ref: string }> };

/** The figures of one measure, as this person may read them. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActorForHandler('panel:read');
  if (actor instanceof Response) return actor;
  const ref = measureRefParam.safeParse((await params).ref);
  const measure = ref.success ? await findMeasure(actor, ref.data) : null;
  if (!measure) return noSuchFile();
  const name = `measure-${measure.ref.replace('.', '-')}.csv`;
  return csvFile({ name, columns: FIGURE_COLUMNS, rows: figureRows(measure) });
}
