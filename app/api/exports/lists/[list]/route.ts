import { LIST_NAMES } from '@/lib/domain/paths/lists';
import { requireActorForHandler } from '@/lib/server/session/actor';
import { recordDownload } from '@/lib/services/audit/record-download';
import { csvFile, noSuchFile } from '../../csv-file';
import { LISTS } from '../lists';

type Context = { params: Promise<{ list: string }> };

/** A list as a CSV file, with the filters of its page and for the same people. Each download leaves an event. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = (await params).list;
  const name = LIST_NAMES.find((one) => one === asked);
  const actor = await requireActorForHandler(name ? LISTS[name].permission : 'panel:read');
  if (actor instanceof Response) return actor;
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const table = name ? await LISTS[name].read(actor, search) : null;
  if (!name || !table) return noSuchFile();
  await recordDownload(actor, { list: name, rows: table.rows.length });
  return csvFile({ name: `${name}.csv`, ...table });
}
