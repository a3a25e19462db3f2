import { readHealth } from '@/lib/server/health';

export const dynamic = 'force-dynamic';

/** Whether this process and its database are well, and on a second line what work has stopped; nothing else is told. */
export async function GET(): Promise<Response> {
  const { isWell, stuck } = await readHealth();
  return new Response(`${isWell ? 'well' : 'not well'}\n${stuck ?? ''}`, {
    status: isWell ? 200 : 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
