import { signInHref } from '@/lib/domain/paths/person';
import { endSession } from '@/lib/server/session/end-session';

/** Ends the session and forgets its cookie; the next person at this screen finds the sign-in page. */
export async function POST(): Promise<Response> {
  await endSession();
  return new Response(null, {
    status: 303,
    headers: { Location: signInHref({ 'signed-out': '1' }), 'Cache-Control': 'no-store' },
  });
}
