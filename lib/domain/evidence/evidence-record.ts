import type { Day } from '../day';
import type { EvidenceState, EvidenceStrength, EvidenceType, Provenance, Visibility } from './evidence';

/** An item of evidence as the record holds it. In every record instants are ISO text and days are Day. */
export type EvidenceRecord = {
  id: string;
  title: string;
  description: string;
  publicSummary: string | null;
  type: EvidenceType;
  strength: EvidenceStrength;
  provenance: Provenance;
  visibility: Visibility;
  state: EvidenceState;
  effectiveFrom: Day | null;
  effectiveTo: Day | null;
  expiresOn: Day | null;
  link: string | null;
  filedBy: { id: string; name: string } | null;
  filedAt: string;
  decisionNote: string | null;
  requirementRefs: string[];
  version: number;
};
