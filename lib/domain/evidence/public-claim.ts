import type { EvidenceState, EvidenceStrength, EvidenceType, Provenance, Visibility } from './evidence';

/** What somebody said in public, in our words; `value`, `period` and `basis` as they were stated, null where they were not. */
type PublicClaim = {
  title: string;
  claim: string;
  value: string;
  period: string | null;
  basis: string | null;
  saidBy: string;
  published: string | null;
  provenance: Provenance;
  link: string;
};

export type PublicClaimEvidence = {
  title: string;
  description: string;
  type: EvidenceType;
  strength: EvidenceStrength;
  provenance: Provenance;
  visibility: Visibility;
  state: EvidenceState;
  link: string;
};

/**
 * A public claim as an item of evidence: a draft for the office alone, on the lowest rung but an intention, because a claim proves no
 * more than that it was made.
 */
export const publicClaimEvidence = (claim: PublicClaim): PublicClaimEvidence => ({
  title: claim.title,
  description: [
    `What was said, in our words: ${claim.claim}`,
    `Value: ${claim.value}.`,
    `Stated period: ${claim.period ?? 'not stated'}.`,
    `Stated basis: ${claim.basis ?? 'not stated'}.`,
    `Said by: ${claim.saidBy}. Published: ${claim.published ?? 'date not stated'}.`,
    'It is in no chart and no table of a measure, because it may be counted in another way. Read the page at the link, and correct this draft, before you send it for review.',
  ].join('\n'),
  ...({ type: 'statement', strength: 'activity', visibility: 'opcc', state: 'draft' } as const),
  provenance: claim.provenance,
  link: claim.link,
});
