import { whyNotDecide } from '../evidence/evidence';
import { can, type SignedInActor } from '../permissions';
import type { EvidenceRecord } from '../evidence/evidence-record';
import type { PublicationRecord } from '../publications/publication-record';

/** Something only this person, or somebody with the same duty, can move on. */
export type Waiting =
  { kind: 'evidence'; evidence: EvidenceRecord } | { kind: 'edition'; publication: PublicationRecord };

/** What waits for this person's decision. Never what they filed or prepared themselves: that waits for somebody else. */
export function whatWaits(
  actor: SignedInActor,
  records: { evidenceInReview: readonly EvidenceRecord[]; openPublication: PublicationRecord | null },
): Waiting[] {
  const evidence = can(actor.role, 'evidence:decide')
    ? records.evidenceInReview.filter((item) => whyNotDecide(item, actor.id) === null)
    : [];
  const { openPublication } = records;
  const isToApprove =
    openPublication?.state === 'draft' &&
    openPublication.preparedBy?.id !== actor.id &&
    can(actor.role, 'publication:approve');
  return [
    ...evidence.map((item): Waiting => ({ kind: 'evidence', evidence: item })),
    ...(openPublication && isToApprove ? [{ kind: 'edition', publication: openPublication } as const] : []),
  ];
}
