import { Refusal } from '@/lib/domain/refusal';
import { uuidParam } from '@/lib/schemas/fields/params';
import { requireActorForHandler } from '@/lib/server/session/actor';
import { openEvidenceFile } from '@/lib/services/evidence/open-evidence-file';
import { attachment, textAnswer } from './attachment';

type Context = { params: Promise<{ id: string }> };

/** A file of evidence, for people of the office and the panel who may see that evidence. "?warned=yes" follows the page that warns. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActorForHandler('evidence:open-checked-file');
  if (actor instanceof Response) return actor;
  const id = uuidParam.safeParse((await params).id);
  if (!id.success) return textAnswer(404, 'There is no such file.');
  const isWarned = new URL(request.url).searchParams.get('warned') === 'yes';
  try {
    return attachment(await openEvidenceFile(actor, { id: id.data, isWarned }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return textAnswer(error.code === 'not-found' ? 404 : 409, error.sentence);
  }
}
