import { PERSON } from '@/lib/domain/paths/person';
import { homeOf } from '@/lib/domain/permissions';
import { currentActor } from '@/lib/server/session/actor';

export const dynamic = 'force-dynamic';

/** Where a person begins, by what they do here. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  return new Response(null, {
    status: 303,
    headers: { Location: actor ? homeOf(actor.role) : PERSON.signIn, 'Cache-Control': 'no-store' },
  });
}
