/** Who wrote or approved a version; null for this service, which wrote the first. */
type Person = { id: string; name: string };

/** One version of the words on how a measure is counted. It is kept as it was written; approving it is all that is added. */
export type MethodologyVersion = {
  number: number;
  words: string;
  writtenBy: Person | null;
  /** ISO 8601. */
  writtenAt: string;
  approvedBy: Person | null;
  /** ISO 8601; null while nobody has approved it. */
  approvedAt: string | null;
};

/** Every version for one measure, newest first. */
export type Methodology = { ref: string; versions: MethodologyVersion[] };

/** Why this person may not approve version `number`, or null. One person writes it, and another approves it. */
export function whyNotApproveMethodology(
  versions: readonly MethodologyVersion[],
  number: number,
  actorId: string,
): string | null {
  const [newest] = versions;
  if (newest?.number !== number) return 'There is a newer version. Read that one.';
  if (newest.approvedAt !== null) return 'This version was already approved.';
  if (newest.writtenBy?.id === actorId) return 'You wrote this version, so another approver must approve it.';
  return null;
}
