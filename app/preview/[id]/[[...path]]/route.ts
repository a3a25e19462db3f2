import { findEditionFile } from '@/lib/data/publications/editions';
import { uuidParam } from '@/lib/schemas/fields/params';
import { requireActorForHandler } from '@/lib/server/session/actor';
import { ownOrigin } from '@/lib/server/request/origin';
import { respondToPreview } from '@/lib/server/public/preview-response';

// Next packs every answer itself, also one that is packed already, which no browser can read.
const UNPACKED = { 'accept-encoding': 'identity' };

type Params = { params: Promise<{ id: string; path?: string[] }> };

/** The bytes of a draft edition, as they will be published: the same rows, and links that stay inside the preview. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const actor = await requireActorForHandler('publication:preview');
  if (actor instanceof Response) return actor;

  const id = uuidParam.safeParse((await params).id);
  const path = new URL(request.url).pathname.split('/').slice(3).join('/');
  const { status, headers, body } = await respondToPreview(
    (asked) => (id.success ? findEditionFile(actor, id.data, asked) : Promise.resolve(null)),
    {
      method: request.method,
      path: `/${path}`,
      headers: { ...Object.fromEntries(request.headers), ...UNPACKED },
    },
    { https: ownOrigin().startsWith('https:') },
  );
  return new Response(body, { status, headers });
}
