import { appendEvent } from '@/lib/data/audit/audit';
import { inTransaction } from '@/lib/data/database';
import { insertPublicClaim, listKnownEvidence } from '@/lib/data/evidence/public-claims';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { publicClaimEvidence } from '@/lib/domain/evidence/public-claim';
import type { Seed } from '@/lib/importing/seed/seed';

/**
 * Keeps what others said in public of this force's charges as drafts of evidence, for the office to read and to send for review. They
 * name no part, so they carry nothing, and nobody outside the office sees them. A second time it changes nothing, whatever
 * the office made of them. Returns how many it wrote.
 */
export async function loadPublicClaims(
  { publicClaims }: Pick<Seed, 'publicClaims'>,
  now: Date,
): Promise<number> {
  return inTransaction(async () => {
    const known = await listKnownEvidence(publicClaims.map(({ id }) => id));
    const later = publicClaims.filter(({ id }) => !known.includes(id));
    for (const claim of later) {
      const evidence = publicClaimEvidence(claim);
      await insertPublicClaim({ ...evidence, id: claim.id, filedAt: now });
      const { title, visibility, state } = evidence;
      await appendEvent({
        actor: SERVICE_ACTOR,
        subject: { kind: 'evidence', id: claim.id },
        event: { action: 'evidence filed', detail: { title, visibility, state } },
      });
    }
    return later.length;
  });
}
