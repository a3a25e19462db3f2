import { visibilitiesFor } from '@/lib/domain/evidence/evidence';
import { includesRequirement, type RequirementKey } from '@/lib/domain/paths/recommendation-key';
import type { EvidenceRecord } from '../evidence/evidence-record';

/** Who reads what leaves the office. */
export type Audience = 'panel' | 'public';

/** True for evidence this audience may read: accepted, and marked for it or for a wider one. */
export function isShownTo(
  audience: Audience,
  { state, visibility }: Pick<EvidenceRecord, 'state' | 'visibility'>,
): boolean {
  return state === 'accepted' && visibilitiesFor(audience).includes(visibility);
}

/**
 * What leaves the office of an evidence item, tied to those of `parts` that it supports. Its description is the office's
 * own note and stays; what others read is the summary written for them, or nothing.
 */
export function pickEvidence(item: EvidenceRecord, parts: readonly RequirementKey[]) {
  const { title, publicSummary, type, strength, provenance, effectiveFrom, effectiveTo, link } = item;
  return {
    title,
    /** Empty where nobody has written one. */
    summary: publicSummary ?? '',
    type,
    strength,
    provenance,
    effectiveFrom,
    effectiveTo,
    link,
    requirementRefs: parts
      .filter((part) => includesRequirement(item.requirements, part))
      .map(({ ref }) => ref),
  };
}

/** An item of evidence as an edition holds it: what is picked, and no more. */
export type PublicEvidence = ReturnType<typeof pickEvidence>;

/** What of it the office typed freely: the checklist reads it before an edition goes out. */
export const typedOfEvidence = ({ title, summary }: PublicEvidence): string[] => [title, summary];
