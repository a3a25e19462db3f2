import { recordChange } from '@/lib/data/audit/audit';
import { findEvidence } from '@/lib/data/evidence/evidence';
import {
  endEvidenceLinkNow,
  insertEvidenceLinks,
  listEvidenceLinks,
} from '@/lib/data/evidence/evidence-links';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { describeLinked } from '@/lib/domain/evidence/evidence-link';
import { forTrail } from '@/lib/domain/evidence/readers';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { EndEvidenceLinkInput, LinkEvidenceInput } from '@/lib/schemas/evidence/evidence-links';
import { recommendationAt } from '@/lib/services/requirement-at';

async function evidenceOf(actor: SignedInActor, id: string): Promise<EvidenceRecord> {
  const evidence = await findEvidence(actor, id);
  if (evidence) return evidence;
  throw new Refusal('not-found', 'There is no such evidence.');
}

/**
 * Links evidence that was filed before to parts and promises of a recommendation, of any inspection.
 * @throws Refusal for evidence that was rejected, and where nothing is chosen that it is not linked to already.
 */
export async function linkEvidence(
  actor: SignedInActor,
  { id, requirements, promises, ...place }: LinkEvidenceInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'evidence:link');
  const evidence = await evidenceOf(actor, id);
  if (evidence.state === 'rejected') {
    throw new Refusal('not-yet', 'This evidence was rejected, so it supports nothing.');
  }
  const { recommendation } = await recommendationAt(actor, place);
  const parts = recommendation.requirements.filter(({ ref }) => requirements.includes(ref));
  const made = recommendation.responses
    .flatMap((response) => response.promises)
    .filter((promise) => promises.includes(promise.id));
  if (parts.length + made.length === 0) {
    throw new Refusal('unusable-input', 'Select what this evidence is also about', 'requirements');
  }
  const { inspection } = place;
  const to = [
    ...parts.map(({ ref }) => `part ${ref} of recommendation ${recommendation.ref} (${inspection})`),
    ...made.map(({ promise }) => `the promise “${promise}” (${inspection})`),
  ];
  const event = {
    action: 'evidence linked',
    detail: { title: forTrail(evidence, evidence.title), to },
  } as const;
  await recordChange({ actor, subject: { kind: 'evidence', id }, event }, async () => {
    const count = await insertEvidenceLinks({
      ...{ evidenceId: id, byId: actor.id, at: now },
      requirementIds: parts.map((part) => part.id),
      promiseIds: made.map((promise) => promise.id),
    });
    if (count > 0) return;
    throw new Refusal('unusable-input', 'This evidence is linked to all of this already', 'requirements');
  });
}

/**
 * Ends a link of evidence to a part or a promise, with the reason. It is kept, and the same link can be made again.
 * @throws Refusal for a link that is not there or not this person's to see, or that was ended before.
 */
export async function endEvidenceLink(
  actor: SignedInActor,
  { id, link: linkId, reason }: EndEvidenceLinkInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'evidence:link');
  const evidence = await evidenceOf(actor, id);
  const link = (await listEvidenceLinks(actor, id)).find((one) => one.id === linkId);
  if (!link || link.thing.kind === 'figure') throw new Refusal('not-found', 'There is no such link.');
  const { kind } = link.thing;
  const detail = {
    title: forTrail(evidence, evidence.title),
    from: describeLinked(link.thing),
    reason: forTrail(evidence, reason),
  };
  await recordChange(
    { actor, subject: { kind: 'evidence', id }, event: { action: 'evidence unlinked', detail } },
    async () => {
      if (await endEvidenceLinkNow({ id: linkId, kind, endedById: actor.id, reason, at: now })) return;
      throw new Refusal('changed-meanwhile', 'This evidence was already unlinked.');
    },
  );
}
