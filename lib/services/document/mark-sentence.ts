import { recordChange } from '@/lib/data/audit/audit';
import { findDocument, markSentence as saveMark } from '@/lib/data/document/documents';
import type { DocumentRecord } from '@/lib/domain/document/document-record';
import type { SentenceRecord } from '@/lib/domain/document/sentence';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { AuditEvent } from '@/lib/schemas/events/audit-events';
import type { MarkSentenceInput, UnmarkSentenceInput } from '@/lib/schemas/mark-sentence';
import { conflictOver } from '@/lib/services/conflict-over';

/**
 * Records the office's word that a sentence of the response needs no record, with the reason.
 * @throws Conflict when somebody else saved first; Refusal when there is no such sentence, or this person may not.
 */
export async function markSentence(
  actor: SignedInActor,
  input: MarkSentenceInput,
  _now: Date,
): Promise<void> {
  const found = await sentenceAt(actor, input);
  const { reason } = input;
  await save(actor, input, {
    ...found,
    event: { action: 'sentence needs no record', detail: { ...nameOf(found), reason } },
    notNeeded: { reason, byId: actor.id },
  });
}

/**
 * Takes back the word that a sentence needs no record.
 * @throws Conflict when somebody else saved first; Refusal when nothing was said of it, or this person may not.
 */
export async function unmarkSentence(
  actor: SignedInActor,
  input: UnmarkSentenceInput,
  _now: Date,
): Promise<void> {
  const found = await sentenceAt(actor, input);
  if (found.sentence.notNeeded === null) {
    throw new Refusal('not-yet', 'Nobody has said that this sentence needs no record.');
  }
  const event = { action: 'sentence mark taken back', detail: nameOf(found) } as const;
  await save(actor, input, { ...found, event, notNeeded: null });
}

type Found = { document: DocumentRecord; sentence: SentenceRecord };
type Change = Found & { event: AuditEvent; notNeeded: { reason: string; byId: string } | null };

const nameOf = ({ document, sentence }: Found) => ({
  document: document.fileName,
  sentence: sentence.position,
});

async function save(actor: SignedInActor, input: UnmarkSentenceInput, change: Change): Promise<void> {
  const { sentence, event, notNeeded } = change;
  const { id } = sentence;
  const subject = { kind: 'sentence', id };
  if (sentence.version !== input.version) throw await conflictOver(subject, describeSentence(sentence));
  await recordChange({ actor, subject, event }, async () => {
    if (await saveMark({ id, version: input.version, notNeeded })) return;
    throw await conflictOver(subject, describeSentence((await sentenceAt(actor, input)).sentence));
  });
}

async function sentenceAt(
  actor: SignedInActor,
  { inspection, sentence: position }: UnmarkSentenceInput,
): Promise<Found> {
  assertMay(actor, 'document:mark');
  const document = await findDocument(actor, inspection);
  const sentence = document?.sentences.find((one) => one.position === position);
  if (!document || !sentence) throw new Refusal('not-found', 'There is no such sentence.');
  return { document, sentence };
}

/** What is saved of a sentence, in the words of its form. */
function describeSentence({ version, notNeeded }: SentenceRecord) {
  const saved = [{ label: 'No record needed', value: notNeeded?.reason ?? 'Not said' }];
  return { version, saved };
}
