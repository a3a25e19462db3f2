import { recordChange } from '@/lib/data/audit/audit';
import { endPromiseLinkNow, insertPromiseLinks } from '@/lib/data/promises/links';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { keyOfRecommendation } from '@/lib/domain/paths/recommendation-key';
import { describePlace, toldPlace, whyNotLink } from '@/lib/domain/promises/promise-link';
import { Refusal } from '@/lib/domain/refusal';
import { type EndPromiseLinkInput, type LinkPromiseInput, WHOLE } from '@/lib/schemas/promises/link-promise';
import { recommendationAt } from '@/lib/services/requirement-at';
import { promiseToChange, refuseAsConflict } from './promise-at';

/**
 * Links a promise to a recommendation, or to parts of one, of any inspection: it serves them too, and stays one record with one
 * status. The reason is published.
 * @throws Conflict when somebody else saved first; Refusal where it is linked to this already, or there is no such place.
 */
export async function linkPromise(actor: SignedInActor, input: LinkPromiseInput, now: Date): Promise<void> {
  assertMay(actor, 'promise:change');
  const { promise } = await promiseToChange(actor, input);
  const home = await recommendationAt(actor, input);
  const to = await recommendationAt(actor, {
    inspection: input.toInspection,
    recommendation: input.toRecommendation,
  });
  const isWhole = input.things.includes(WHOLE);
  const parts = to.recommendation.requirements.filter(({ ref }) => input.things.includes(ref));
  const asked = {
    recommendation: keyOfRecommendation(to.recommendation),
    parts: parts.map(({ ref }) => ref),
    isWhole,
  };
  const why = whyNotLink(asked, { home: keyOfRecommendation(home.recommendation), links: promise.links });
  if (why) throw new Refusal('unusable-input', why, 'things');

  const place = { inspectionSlug: input.toInspection, inspectionTitle: to.inspection.shortTitle };
  const named = [...(isWhole ? [null] : []), ...asked.parts].map((part) =>
    describePlace({ ...place, recommendationRef: input.toRecommendation, part }, input.inspection),
  );
  await recordChange(
    {
      actor,
      subject: { kind: 'commitment', id: promise.id },
      event: { action: 'promise linked', detail: { to: named, reason: input.reason } },
    },
    async () => {
      const { id: promiseId, version } = promise;
      const links = {
        recommendationId: to.recommendation.id,
        requirementIds: [...(isWhole ? [null] : []), ...parts.map(({ id }) => id)],
        reason: input.reason,
      };
      if (await insertPromiseLinks({ ...links, promiseId, version, recordedById: actor.id, now })) return;
      await refuseAsConflict(actor, input);
    },
  );
}

/**
 * Ends a link of a promise, with the reason. It is kept, and the same link can be made again.
 * @throws Conflict when somebody else saved first; Refusal for a link that is not there, or was ended before.
 */
export async function endPromiseLink(
  actor: SignedInActor,
  input: EndPromiseLinkInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'promise:change');
  const { promise } = await promiseToChange(actor, input);
  const link = promise.links.find(({ id }) => id === input.link);
  if (!link) throw new Refusal('not-found', 'There is no such link.');
  const from = describePlace(toldPlace(link, { showsDrafts: true }), input.inspection);
  await recordChange(
    {
      actor,
      subject: { kind: 'commitment', id: promise.id },
      event: { action: 'promise unlinked', detail: { from, reason: input.reason } },
    },
    async () => {
      const { id: promiseId, version } = promise;
      const end = { id: link.id, reason: input.reason, promiseId, version, recordedById: actor.id, now };
      if (await endPromiseLinkNow(end)) return;
      await refuseAsConflict(actor, input);
    },
  );
}
