import { randomUUID } from 'node:crypto';
import { recordChange } from '@/lib/data/audit';
import { insertEvidence } from '@/lib/data/evidence';
import type { Day } from '@/lib/domain/day';
import {
  type EvidenceStrength,
  type EvidenceType,
  type FilingState,
  type Provenance,
  type Visibility,
  whyNotFile,
} from '@/lib/domain/evidence';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { recommendationAt, type RecommendationPlace } from './requirement-at';

export type FileEvidenceInput = RecommendationPlace & {
  /** The requirements it speaks to, by ref: "5a". */
  requirements: readonly string[];
  title: string;
  description: string;
  publicSummary: string | null;
  type: EvidenceType;
  strength: EvidenceStrength;
  provenance: Provenance;
  visibility: Visibility;
  state: FilingState;
  effectiveFrom: Day | null;
  effectiveTo: Day | null;
  expiresOn: Day | null;
  link: string | null;
};

/**
 * Files an item of evidence against one or more requirements of a recommendation. Returns its id.
 * @throws Refusal when it may not be filed, by this person or at all.
 */
export async function fileEvidence(
  actor: SignedInActor,
  input: FileEvidenceInput,
  _now: Date,
): Promise<string> {
  assertMay(actor, 'evidence:file');
  const why = whyNotFile(input);
  if (why) throw new Refusal('unusable-input', why.sentence, why.field);
  const { recommendation } = await recommendationAt(actor, input);
  const { inspection: _inspection, recommendation: _ref, requirements, ...evidence } = input;
  const named = recommendation.requirements.filter(({ ref }) => requirements.includes(ref));
  if (named.length === 0 || named.length !== new Set(requirements).size) {
    throw new Refusal('unusable-input', 'Select the requirements this evidence speaks to', 'requirements');
  }
  const id = randomUUID();
  const { title, visibility, state } = evidence;
  await recordChange(
    {
      actor,
      subject: { kind: 'evidence', id },
      event: { action: 'evidence filed', detail: { title, visibility, state } },
    },
    () => insertEvidence({ ...evidence, id, filedById: actor.id, requirementIds: named.map(({ id }) => id) }),
  );
  return id;
}
