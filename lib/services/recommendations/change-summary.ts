import { recordChange } from '@/lib/data/audit/audit';
import { writeSummary } from '@/lib/data/recommendations/summaries';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import { SUMMARY_WORDS, whyNotSummarise } from '@/lib/domain/recommendations/summary';
import { type Conflict, Refusal } from '@/lib/domain/refusal';
import type { ChangeSummaryInput } from '@/lib/schemas/recommendations/change-summary';
import { conflictOver } from '@/lib/services/conflict-over';
import { recommendationAt } from '@/lib/services/requirement-at';

/**
 * Changes the plain summary of a recommendation, which is the office's own. The words of the inspectors stay as they are;
 * what the summary was before, and the reason, stay in the history.
 * @throws Conflict when somebody else saved first; Refusal where nothing is different, or it may not be changed.
 */
export async function changeSummary(actor: SignedInActor, input: ChangeSummaryInput): Promise<void> {
  assertMay(actor, 'recommendation:summarise');
  const { recommendation } = await recommendationAt(actor, input);
  const { id, ref, version, summary: from } = recommendation;
  if (version !== input.version) throw await conflictOn(recommendation);
  const { summary, reason } = input;
  const why = whyNotSummarise(from, summary);
  if (why) throw new Refusal('unusable-input', why, 'summary');
  await recordChange(
    {
      actor,
      subject: { kind: 'recommendation', id },
      event: { action: 'summary changed', detail: { ref, from, to: summary, reason } },
    },
    async () => {
      if (await writeSummary({ id, version, summary })) return;
      throw await conflictOn((await recommendationAt(actor, input)).recommendation);
    },
  );
}

/** What is saved of the summary now, for whoever came second. */
const conflictOn = ({ id, version, summary }: RecommendationRecord): Promise<Conflict> =>
  conflictOver(
    { kind: 'recommendation', id },
    { version, saved: [{ label: SUMMARY_WORDS.summary, value: summary }] },
  );
