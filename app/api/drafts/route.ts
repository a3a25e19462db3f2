import { draftEntry } from '@/lib/schemas/drafts/draft';
import { requireActorForHandler } from '@/lib/server/session/actor';
import { keepDrafts } from '@/lib/services/people/keep-draft';

/** In bytes: more than the longest draft takes, with the names around it. */
const LARGEST = 500_000;

const answer = (status: number): Response =>
  new Response(null, { status, headers: { 'Cache-Control': 'private, no-store' } });

/** Keeps one long text while its writer goes on writing. Only they can read it again, on the same page. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireActorForHandler('draft:keep');
  if (actor instanceof Response) return actor;
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= LARGEST)) return answer(413);
  const form = await request.formData().catch(() => null);
  const entry = draftEntry.safeParse(form && Object.fromEntries(form));
  if (!entry.success) return answer(400);
  await keepDrafts(actor, [entry.data], new Date());
  return answer(204);
}
