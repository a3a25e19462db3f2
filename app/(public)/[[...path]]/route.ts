import { publicSite } from '@/lib/server/public/public-site';

// Next packs every answer itself, also one that is packed already, which no browser can read.
const UNPACKED = { 'accept-encoding': 'identity' };

// Every request is answered from memory, as our own server does; Next must not keep answers of its own.
export const dynamic = 'force-dynamic';

async function answer(request: Request): Promise<Response> {
  const front = await publicSite();
  const { status, headers, body } = front.respond({
    method: request.method,
    path: new URL(request.url).pathname,
    headers: { ...Object.fromEntries(request.headers), ...UNPACKED },
  });
  return new Response(body, { status, headers });
}

export { answer as DELETE, answer as GET, answer as HEAD, answer as PATCH, answer as POST, answer as PUT };
