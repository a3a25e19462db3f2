import { visibilitiesFor } from '@/lib/domain/evidence/evidence';
import { includesRequirement, type RequirementKey } from '@/lib/domain/paths/recommendation-key';
import type { EvidenceRecord, WithheldEvidence } from '../evidence/evidence-record';
import { type ClearedFile, publicFileName } from '../evidence/public-file';
import { evidenceFilePath } from '../paths/public';

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
  const { title, publicSummary, type, strength, provenance, effectiveFrom, effectiveTo, expiresOn, link } =
    item;
  return {
    title,
    /** Empty where nobody has written one. */
    summary: publicSummary ?? '',
    type,
    strength,
    provenance,
    effectiveFrom,
    effectiveTo,
    /** The last day on which it counts. Whoever reads this on a later day, or in an old edition, knows that it does not. */
    expiresOn,
    link,
    requirementRefs: refsAmong(parts, item),
  };
}

/** The numbers of those of `parts` that the item is about. */
const refsAmong = (
  parts: readonly RequirementKey[],
  { requirements }: Pick<EvidenceRecord, 'requirements'>,
) => parts.filter((part) => includesRequirement(requirements, part)).map(({ ref }) => ref);

/** True for evidence that was accepted, that this audience may not see, and that has words for the public. */
export const isOnlySummarised = (audience: Audience, item: EvidenceRecord): boolean =>
  item.state === 'accepted' && !isShownTo(audience, item) && (item.publicSummary ?? '').trim() !== '';

/** What leaves the office of evidence that may not be shown itself: its summary for the public, never its title. */
export function pickWithheld(item: WithheldEvidence, parts: readonly RequirementKey[]) {
  return {
    summary: item.publicSummary ?? '',
    expiresOn: item.expiresOn,
    requirementRefs: refsAmong(parts, item),
  };
}

/** The summary of evidence that may not be shown, as an edition holds it. */
export type SummarisedEvidence = ReturnType<typeof pickWithheld>;

/** An item of evidence as an edition holds it: what is picked, and no more. */
export type PublicEvidence = ReturnType<typeof pickEvidence>;

/** What leaves the office of a file of evidence beside its bytes: what it is, and where it is. */
export const pickEvidenceFile = ({ kind, sha256 }: ClearedFile) => ({
  kind,
  sha256,
  path: evidenceFilePath(publicFileName({ kind, sha256 })),
});

/** An item of evidence with its file, where that goes out with the edition. */
export type EditionEvidence = PublicEvidence & { file: ReturnType<typeof pickEvidenceFile> | null };

/** What of it the office typed freely: the checklist reads it before an edition goes out. */
export const typedOfEvidence = ({ title, summary }: PublicEvidence): string[] => [title, summary];
