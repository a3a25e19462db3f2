import { recordChange } from '@/lib/data/audit/audit';
import {
  endRecommendationLinkNow,
  insertRecommendationLink,
  listRecommendationLinks,
} from '@/lib/data/recommendations/recommendation-links';
import { isSameRecommendation, keyOfRecommendation } from '@/lib/domain/paths/recommendation-key';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { LINK_KINDS, linksOf, whyNotLinkTo } from '@/lib/domain/recommendations/recommendation-link';
import { Refusal } from '@/lib/domain/refusal';
import type {
  EndRecommendationLinkInput,
  LinkRecommendationInput,
} from '@/lib/schemas/recommendations/link-recommendation';
import { recommendationAt } from '@/lib/services/requirement-at';

/**
 * Links a recommendation to another one, of the same or another inspection: it is superseded by it, repeats it or is related
 * to it. Read at both ends; the reason is published.
 * @throws Refusal where there is no such recommendation, or they are linked like this already.
 */
export async function linkRecommendation(
  actor: SignedInActor,
  input: LinkRecommendationInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'recommendation:link');
  const { recommendation: from } = await recommendationAt(actor, input);
  const to = await recommendationAt(actor, {
    inspection: input.toInspection,
    recommendation: input.toRecommendation,
  });
  const { kind, reason } = input;
  const asked = { kind, from: keyOfRecommendation(from), to: keyOfRecommendation(to.recommendation) };
  const why = whyNotLinkTo(asked, await listRecommendationLinks(from.bodySlug));
  if (why) throw new Refusal('unusable-input', why, 'kind');
  const named = `recommendation ${to.recommendation.ref} (${to.inspection.shortTitle})`;
  await recordChange(
    {
      actor,
      subject: { kind: 'recommendation', id: from.id },
      event: {
        action: 'recommendation linked',
        detail: { ref: from.ref, kind: LINK_KINDS[kind], to: named, reason },
      },
    },
    async () => {
      const ends = { fromId: from.id, toId: to.recommendation.id };
      const isNew = await insertRecommendationLink({
        ...{ ...ends, kind, reason, linkedById: actor.id, linkedAt: now },
      });
      if (!isNew) throw new Refusal('changed-meanwhile', 'Somebody else linked them like this first.');
    },
  );
}

/**
 * Ends a link, from either of its ends, with the reason. It is kept, and the same link can be made again.
 * @throws Refusal for a link that is not there, or was ended before.
 */
export async function endRecommendationLink(
  actor: SignedInActor,
  input: EndRecommendationLinkInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'recommendation:link');
  const { recommendation } = await recommendationAt(actor, input);
  const key = keyOfRecommendation(recommendation);
  const links = await listRecommendationLinks(recommendation.bodySlug);
  const link = links.find(
    ({ id, from, to }) =>
      id === input.link && (isSameRecommendation(from, key) || isSameRecommendation(to, key)),
  );
  const [told] = link ? linksOf(key, [link]) : [];
  if (!link || !told) throw new Refusal('not-found', 'There is no such link.');
  const from = `${told.words} recommendation ${told.other.ref} (${told.other.inspectionTitle})`;
  await recordChange(
    {
      actor,
      subject: { kind: 'recommendation', id: recommendation.id },
      event: {
        action: 'recommendation unlinked',
        detail: { ref: recommendation.ref, from, reason: input.reason },
      },
    },
    async () => {
      const ended = { endedById: actor.id, endedAt: now, endedReason: input.reason };
      if (await endRecommendationLinkNow({ id: link.id, ...ended })) return;
      throw new Refusal('changed-meanwhile', 'Somebody else ended this link first.');
    },
  );
}
