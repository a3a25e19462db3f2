import { dayInLondon } from '@/lib/domain/day';
import { figuresTemplate } from '@/lib/domain/figures/figures-template';
import { measureRefParam } from '@/lib/schemas/reading';
import { requireActorForHandler } from '@/lib/server/session/actor';
import { findEntrySheet } from '@/lib/services/figures/entry-sheet';
import { csvFile, noSuchFile } from '../../../csv-file';

type Context = { params: Promise<{ ref: string }> };

/** A file of figures to fill in, for one measure. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActorForHandler('figures:enter');
  if (actor instanceof Response) return actor;
  const ref = measureRefParam.safeParse((await params).ref);
  const wanted = { series: null, until: null, today: dayInLondon(new Date()) };
  const sheet = ref.success ? await findEntrySheet(actor, ref.data, wanted) : null;
  if (!sheet) return noSuchFile();
  return csvFile({ name: `template-${sheet.measure.ref.replace('.', '-')}.csv`, ...figuresTemplate(sheet) });
}
