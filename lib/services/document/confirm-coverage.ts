import { recordChange } from '@/lib/data/audit/audit';
import { findDocument } from '@/lib/data/document/documents';
import { listPartReadings, saveCoverage } from '@/lib/data/document/part-readings';
import type { PartReading } from '@/lib/domain/document/part-reading';
import { whyNotConfirmCoverage } from '@/lib/domain/document/part-reading';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { COVERAGES } from '@/lib/domain/promises/promise';
import { Refusal } from '@/lib/domain/refusal';
import type { ConfirmCoverageInput } from '@/lib/schemas/confirm-coverage';
import { conflictOver } from '@/lib/services/conflict-over';
import { requirementAt } from '@/lib/services/requirement-at';

/**
 * Confirms how far the response answers a part, with the sentences that do. Only then do the panel and the public read it.
 * @throws Conflict when somebody else saved first; Refusal when a sentence is not of the document, an answer has none, or
 * this person may not.
 */
export async function confirmCoverage(
  actor: SignedInActor,
  input: ConfirmCoverageInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'coverage:confirm');
  const { requirement } = await requirementAt(actor, input);
  const why = whyNotConfirmCoverage(input);
  if (why) throw new Refusal('unusable-input', why.sentence, why.field);
  const sentenceIds = await idsOfSentences(actor, input);
  const { coverage, note, version } = input;
  const { id, ref } = requirement;
  const subject = { kind: 'requirement', id };
  const before = await readingOf(actor, input);
  if (requirement.version !== version) {
    throw await conflictOver(subject, describeReading(before, requirement.version));
  }
  const from = { coverage: before.coverage, note: before.note, sentences: before.sentences };
  const to = { coverage, note, sentences: input.sentences.toSorted((a, b) => a - b) };
  await recordChange(
    { actor, subject, event: { action: 'coverage confirmed', detail: { ref, from, to } } },
    async () => {
      const change = {
        requirementId: id,
        version,
        coverage,
        note,
        sentenceIds,
        confirmedById: actor.id,
        now,
      };
      if (await saveCoverage(change)) return;
      const { requirement: saved } = await requirementAt(actor, input);
      throw await conflictOver(subject, describeReading(await readingOf(actor, input), saved.version));
    },
  );
}

async function idsOfSentences(actor: SignedInActor, input: ConfirmCoverageInput): Promise<string[]> {
  const chosen = new Set(input.sentences);
  const document = await findDocument(actor, input.inspection);
  const found = (document?.sentences ?? []).filter(({ position }) => chosen.has(position));
  if (found.length === chosen.size) return found.map(({ id }) => id);
  throw new Refusal('unusable-input', 'Select sentences of the response', 'sentences');
}

async function readingOf(actor: SignedInActor, input: ConfirmCoverageInput): Promise<PartReading> {
  const readings = await listPartReadings(actor, input.inspection);
  const found = readings.find(
    (one) => one.recommendationRef === input.recommendation && one.ref === input.requirement,
  );
  if (!found) throw new Refusal('not-found', 'There is no such part.');
  return found;
}

function describeReading({ coverage, note, sentences }: PartReading, version: number) {
  const saved = [
    { label: 'How far the response answers it', value: coverage ? COVERAGES[coverage] : 'Not said' },
    { label: 'Sentences', value: sentences.join(', ') || 'None' },
    { label: 'What to know', value: note ?? 'Nothing written' },
  ];
  return { version, saved };
}
