import type { PublicClaimEvidence } from '@/lib/domain/evidence/public-claim';
import { database } from '@/lib/data/database';

/** Which of these items the record has, whoever may see them. */
export async function listKnownEvidence(ids: readonly string[]): Promise<string[]> {
  const rows = await database().evidence.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Files a claim that comes with the service. Nobody of the office filed it, and it is of no part. */
export async function insertPublicClaim(
  evidence: PublicClaimEvidence & { id: string; filedAt: Date },
): Promise<void> {
  await database().evidence.create({ data: { ...evidence, filedById: null } });
}
