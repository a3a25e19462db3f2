import { isDatabaseWell } from '@/lib/server/health';

export const dynamic = 'force-dynamic';

/** Whether this process and its database are well; nothing else is told. */
export async function GET(): Promise<Response> {
  const isWell = await isDatabaseWell();
  return new Response(isWell ? 'well\n' : 'not well\n', {
    status: isWell ? 200 : 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
