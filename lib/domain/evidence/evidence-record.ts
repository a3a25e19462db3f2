import type { Day } from '../day';
import type { RequirementKey } from '@/lib/domain/paths/recommendation-key';
import type { FileKind, ScanState } from './evidence-file';
import type { EvidenceState, EvidenceStrength, EvidenceType, Provenance, Visibility } from './evidence';
import type { SufficiencyTick } from './sufficiency';

/** What a person writes of an item of evidence when they file it. */
export type EvidenceWritten = {
  title: string;
  description: string;
  publicSummary: string | null;
  type: EvidenceType;
  strength: EvidenceStrength;
  provenance: Provenance;
  visibility: Visibility;
  /** As it was decided; `stateOn` says whether it has expired. */
  state: EvidenceState;
  effectiveFrom: Day | null;
  effectiveTo: Day | null;
  expiresOn: Day | null;
  link: string | null;
  /** Where the office finds the original again. It may name a case or a person, so it never leaves the office. */
  originalKept: string | null;
  /** Of whom it was asked and by when, where it was asked for before it came. */
  askedOf: string | null;
  dueOn: Day | null;
};

/** All that may be left out of it, left out. */
export const LEFT_OUT_OF_EVIDENCE = {
  publicSummary: null,
  effectiveFrom: null,
  effectiveTo: null,
  expiresOn: null,
  link: null,
  originalKept: null,
  askedOf: null,
  dueOn: null,
} as const satisfies Partial<EvidenceWritten>;

/** An item of evidence as the record holds it. In every record instants are ISO text and days are Day. */
export type EvidenceRecord = EvidenceWritten & {
  id: string;
  filedBy: { id: string; name: string } | null;
  filedAt: string;
  /** Who corrected it after it was sent for review, where somebody did: another person decides on it. */
  correctedBy: { id: string; name: string } | null;
  decisionNote: string | null;
  /** What the person who decided found it to be. Empty for decisions from before it was asked. */
  sufficiency: SufficiencyTick[];
  requirements: RequirementKey[];
  /** Who may see it where it is restricted, beside whoever filed it. */
  readers: { id: string; name: string }[];
  version: number;
};

/** What is read of evidence that somebody may not see: what the office wrote for the public, and nothing else. */
export type WithheldEvidence = Pick<EvidenceRecord, 'publicSummary' | 'expiresOn' | 'requirements'>;

/** That somebody ticked the list of hidden data, of the very bytes that are kept. */
type FileClearance = { id: string; by: string; at: string };

/** One revision of a file of evidence, without its bytes. */
export type EvidenceFileRecord = {
  id: string;
  revision: number;
  /** As its sender called it. It may name a case or a person, so it never leaves the office. */
  fileName: string;
  kind: FileKind;
  /** In bytes, as received. */
  size: number;
  /** Of the bytes as received. */
  sha256: string;
  /** Of the bytes that are kept, where they are others. */
  keptSha256: string | null;
  scanState: ScanState;
  problem: string | null;
  addedBy: string;
  addedById: string;
  addedAt: string;
  /** Who made it public with the next edition; null where nobody did, or somebody took that back. */
  clearance: FileClearance | null;
};

/** A file that panel members may open: the newest of its evidence, and a virus scanner found nothing in it. */
export type PanelFile = Pick<EvidenceFileRecord, 'id' | 'kind' | 'size'>;
