import type { Day } from '@/lib/domain/day';
import type { RequirementKey } from '@/lib/domain/paths/recommendation-key';
import type { EvidenceState, EvidenceStrength, EvidenceType, Provenance, Visibility } from './evidence';

/** What the library of evidence is narrowed to. Null: not by this. */
export type LibraryFilter = {
  words: string;
  state: EvidenceState | null;
  type: EvidenceType | null;
  strength: EvidenceStrength | null;
  visibility: Visibility | null;
  /** Only what was accepted and expires within 30 days, or has. */
  isExpiring: boolean;
  /** Only what was asked for and should have come by now. */
  isOverdue: boolean;
  /** The id of the person who filed it. */
  filedBy: string | null;
  /** From 1. */
  page: number;
};

export const WHOLE_LIBRARY: LibraryFilter = {
  ...{ words: '', state: null, type: null, strength: null, visibility: null },
  ...{ isExpiring: false, isOverdue: false, filedBy: null, page: 1 },
};

/** The longest text that is searched for, in characters. */
export const LONGEST_LIBRARY_SEARCH = 200;

/** So many items are on one page. */
export const ITEMS_ON_A_PAGE = 25;

/** An item as the library lists it. */
export type LibraryItem = {
  id: string;
  title: string;
  type: EvidenceType;
  strength: EvidenceStrength;
  provenance: Provenance;
  visibility: Visibility;
  /** On the day on which it is read. */
  state: EvidenceState;
  expiresOn: Day | null;
  filedAt: string;
  filedBy: string | null;
  requirements: RequirementKey[];
  /** How many promises and figures it is linked to. */
  promises: number;
  figures: number;
};

/** One page of the library, and how many items there are on all. */
export type LibraryPage = {
  items: LibraryItem[];
  count: number;
  /** Whoever filed evidence that the reader may see. */
  people: { id: string; name: string }[];
};

/** How many pages so many items fill; at least 1. */
export const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / ITEMS_ON_A_PAGE));
