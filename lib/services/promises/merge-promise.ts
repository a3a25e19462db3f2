import { appendEvent, recordChange } from '@/lib/data/audit/audit';
import { insertMerge } from '@/lib/data/promises/merges';
import { dayInLondon } from '@/lib/domain/day';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { keyOfRecommendation } from '@/lib/domain/paths/recommendation-key';
import { whyNotMerge } from '@/lib/domain/promises/merge';
import { describePlace, type PromiseLink, whyNotLink } from '@/lib/domain/promises/promise-link';
import { numberPromises } from '@/lib/domain/promises/promises-of';
import { Refusal } from '@/lib/domain/refusal';
import type { MergePromiseInput } from '@/lib/schemas/promises/merge-promise';
import { recommendationAt } from '@/lib/services/requirement-at';
import { promiseToChange, refuseAsConflict } from './promise-at';

/**
 * Merges a promise into another that is the same: that one remains, and serves what this one served. This one keeps its history
 * and what was said of it, and changes no more. Nothing closes by it, and nothing is less late. It is not undone.
 * @throws Conflict when somebody else saved first; Refusal where something would be hidden, or there is no such promise.
 */
export async function mergePromise(actor: SignedInActor, input: MergePromiseInput, now: Date): Promise<void> {
  assertMay(actor, 'promise:change');
  const { promise } = await promiseToChange(actor, input);
  const home = await recommendationAt(actor, input);
  const there = await recommendationAt(actor, {
    inspection: input.toInspection,
    recommendation: input.toRecommendation,
  });
  const into = numberPromises(there.recommendation).find(({ id }) => id === input.into);
  if (!into) throw new Refusal('unusable-input', 'Select the promise that remains', 'into');
  const why = whyNotMerge(promise, into, dayInLondon(now));
  if (why) throw new Refusal('unusable-input', why, 'into');

  const { reason } = input;
  const kept = { home: keyOfRecommendation(there.recommendation), links: into.links };
  const mayLink = (recommendation: PromiseLink['recommendation'], part: string | null) =>
    whyNotLink({ recommendation, parts: part === null ? [] : [part], isWhole: part === null }, kept) === null;
  const place = { inspectionSlug: input.toInspection, inspectionTitle: there.inspection.shortTitle };
  const name = describePlace(
    { ...place, recommendationRef: input.toRecommendation, part: null },
    input.inspection,
  );
  await recordChange(
    {
      actor,
      subject: { kind: 'commitment', id: promise.id },
      event: {
        action: 'promise merged',
        detail: { to: `Promise ${into.number} of ${name}: ${into.promise}`, reason },
      },
    },
    async () => {
      const { id: promiseId, version } = promise;
      const homeKey = keyOfRecommendation(home.recommendation);
      const isSaved = await insertMerge({
        ...{ promiseId, version, recordedById: actor.id, now, reason },
        into: { id: into.id, version: into.version },
        serves: mayLink(homeKey, null) ? home.recommendation.id : null,
        needless: promise.links
          .filter(({ recommendation, part }) => !mayLink(recommendation, part))
          .map(({ id }) => id),
      });
      if (!isSaved) await refuseAsConflict(actor, input);
      await appendEvent({
        actor,
        subject: { kind: 'commitment', id: into.id },
        event: { action: 'promise takes another in', detail: { from: promise.promise, reason } },
      });
    },
  );
}
