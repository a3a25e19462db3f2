import { findEditionFile } from '@/lib/data/editions';
import { requireActorForHandler } from '@/lib/server/actor';

type Params = { params: Promise<{ id: string; path?: string[] }> };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NOT_THERE = new TextEncoder().encode('There is no such page in this draft edition.');

/** The bytes of a draft edition, as they will be published: the same rows, and links that stay inside the preview. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const actor = await requireActorForHandler('publication:preview');
  if (actor instanceof Response) return actor;

  const { id, path = [] } = await params;
  // Links in a page are relative, so the first page must be read at an address that ends in a slash.
  if (path.length === 0 && !new URL(request.url).pathname.endsWith('/')) {
    return new Response(null, { status: 307, headers: { Location: `/preview/${id}/` } });
  }
  const file = UUID.test(id) ? await findEditionFile(id, `/${path.join('/')}`) : null;
  return new Response(new Uint8Array(file?.body ?? NOT_THERE), {
    status: file ? 200 : 404,
    headers: {
      'Content-Type': file?.contentType ?? 'text/plain; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  });
}
