import { Refusal } from '@/lib/domain/refusal';
import { documentParams } from '@/lib/schemas/mark-sentence';
import { requireActorForHandler } from '@/lib/server/session/actor';
import { openReceivedDocument } from '@/lib/services/document/open-received-document';
import { noSuchFile } from '../../csv-file';

type Context = { params: Promise<unknown> };

/** The document of a response as it was received, for the office and the panel; the public has it from an edition. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActorForHandler('panel:read');
  if (actor instanceof Response) return actor;
  const asked = documentParams.safeParse(await params);
  if (!asked.success) return noSuchFile();
  try {
    return textFile(await openReceivedDocument(actor, { inspection: asked.data.slug }));
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return noSuchFile();
    throw error;
  }
}

/** Saved and never shown. The name says nothing of what it is about: names of files are read by other people. */
const textFile = (text: string): Response =>
  new Response(text, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': 'attachment; filename="response.txt"',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
