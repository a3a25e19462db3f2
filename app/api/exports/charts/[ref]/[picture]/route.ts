import { findMeasure } from '@/lib/data/measures/measures';
import { pictureModel } from '@/lib/domain/chart/chart-picture';
import { asPanelMember } from '@/lib/domain/outside/panel-view';
import { can } from '@/lib/domain/permissions';
import { pictureParams, pictureSearch } from '@/lib/schemas/reading';
import { requireActorForHandler } from '@/lib/server/session/actor';
import { pictureHash, pictureOfFigure } from '@/lib/services/chart/picture-of-figure';
import { noSuchFile } from '../../../csv-file';
import { holdsPicture, notDrawnYet, pictureFile, pictureUnchanged } from '../../../picture-file';

type Context = { params: Promise<{ ref: string; picture: string }> };

/** One figure of a measure as a picture, as this person may see it: the worker draws it when nobody has asked before. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActorForHandler('panel:read');
  if (actor instanceof Response) return actor;
  const { size, as } = pictureSearch.parse(Object.fromEntries(new URL(request.url).searchParams));
  const reader = as === 'panel' ? asPanelMember(actor) : actor;
  const asked = pictureParams.safeParse(await params);
  if (!asked.success) return noSuchFile();
  const { ref, figure, format } = asked.data;
  const measure = await findMeasure(reader, ref);
  const model = measure && pictureModel(measure, figure, size);
  if (!model) return noSuchFile();
  const hash = pictureHash(model, size);
  const isCovered = !can(reader.role, 'manage:read');
  const file = { hash, format, name: `measure-${ref.replace('.', '-')}-${figure}`, isCovered };
  if (holdsPicture(request, file)) return pictureUnchanged(file);
  const order = { measure: ref, figure, role: reader.role, size, format };
  const bytes = await pictureOfFigure({ hash, order }, new Date());
  return bytes ? pictureFile(file, bytes) : notDrawnYet();
}
