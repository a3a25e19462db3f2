import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { InspectionKey } from '@/lib/domain/paths/recommendation-key';
import { database } from '../database';
import { isInspection } from '../inspections/inspection-key';
import { toEvidence, withLinks } from './evidence-rows';

/** The evidence behind one requirement, whatever its visibility: for the rule that limits its status. */
export async function listUncoveredEvidenceBehind(requirementId: string): Promise<EvidenceRecord[]> {
  const rows = await database().evidence.findMany({
    where: { requirements: { some: { requirementId, endedAt: null } } },
    include: withLinks,
  });
  return rows.map(toEvidence);
}

/** Every item tied to an inspection, whatever its visibility: for the snapshot, which picks by an allow-list. */
export async function listUncoveredEvidence(key: InspectionKey): Promise<EvidenceRecord[]> {
  const rows = await database().evidence.findMany({
    where: {
      requirements: {
        some: { requirement: { recommendation: { inspection: isInspection(key) } }, endedAt: null },
      },
    },
    include: withLinks,
    orderBy: [{ filedAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(toEvidence);
}
