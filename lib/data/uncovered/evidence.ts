import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { database } from '../database';
import { toEvidence, withLinks } from './evidence-rows';

/** The evidence behind one requirement, whatever its visibility: for the rule that limits its status. */
export async function listUncoveredEvidenceBehind(requirementId: string): Promise<EvidenceRecord[]> {
  const rows = await database().evidence.findMany({
    where: { requirements: { some: { requirementId, endedAt: null } } },
    include: withLinks,
  });
  return rows.map(toEvidence);
}

/** Every item tied to the inspections of a body, whatever its visibility: for the snapshot, which picks by an allow-list. */
export async function listUncoveredEvidence(body: string): Promise<EvidenceRecord[]> {
  const rows = await database().evidence.findMany({
    where: {
      requirements: {
        some: { requirement: { recommendation: { inspection: { body: { slug: body } } } }, endedAt: null },
      },
    },
    include: withLinks,
    orderBy: [{ filedAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(toEvidence);
}
