import type { ToldState } from './occurrences';
import type { Cadence, PromiseState } from './promise';
import type { Day } from '@/lib/domain/day';
import type { Closing } from './closing';
import type { DueMove } from './due-date';
import type { Merged, MergedIn, PromiseLink } from './promise-link';

/** What a check of a promise found. */
type PromiseCheckRecord = {
  state: PromiseState;
  checkedOn: Day;
  /** Null where it was written before its form said that it is published: then it stays in the office. */
  reason: string | null;
};

/** What somebody said of a period of a promise. The note is published. */
export type OccurrenceTold = {
  /** The first day of the period; null where a document says that something was held, and not when. */
  start: Day | null;
  state: ToldState;
  note: string;
  /** The note is words of the response. */
  fromResponse: boolean;
  evidenceId: string | null;
  /** The last day on which that evidence counts; null where it has none. */
  evidenceExpiresOn: Day | null;
  toldOn: Day;
};

/** A promise of a response, or an action of the office's own that no response makes. */
export type PromiseRecord = {
  id: string;
  /** The response's own words; null for an action of the office's own. */
  quote: string | null;
  /** When the office agreed an action of its own; null where a response makes the promise. */
  madeOn: Day | null;
  /** When somebody added it by hand; null where it came with the document. */
  addedAt: string | null;
  promise: string;
  /** As it is read: the names of the bodies. */
  owner: string;
  /** Slugs of the bodies; empty where nobody has said which they are. */
  owners: readonly string[];
  ownerRole: string | null;
  /** True once the office was among its owners: then one person does not close it alone. */
  isOfficesOwn: boolean;
  /** What somebody asked, and a second person has not decided yet. */
  closing: Closing | null;
  cadence: Cadence;
  /** The first day of the first period of a promise that comes round; null where nobody has said since when. */
  startsOn: Day | null;
  /** What was said of its periods, oldest first. */
  told: readonly OccurrenceTold[];
  dueOn: Day | null;
  /** Each date it was due by, oldest first. Empty where the date never moved since it came with the document. */
  moves: readonly DueMove[];
  state: PromiseState;
  checkedOn: Day | null;
  /** Of a promise that 2 people closed as kept: the last day on which the evidence of it counts. */
  keptEvidenceExpiresOn: Day | null;
  /** Newest first. */
  checks: readonly PromiseCheckRecord[];
  /** What it serves besides its own recommendation, today. */
  links: readonly PromiseLink[];
  /** Where it was merged into another: then it counts no more, and changes no more. */
  merged: Merged | null;
  /** Those that were merged into it. */
  mergedIn: readonly MergedIn[];
  confirmed: boolean;
  version: number;
};

/** What a promise is without when it is first read from a document. */
export const LEFT_OUT_OF_PROMISE = {
  madeOn: null,
  addedAt: null,
  owners: [],
  ownerRole: null,
  isOfficesOwn: false,
  closing: null,
  startsOn: null,
  told: [],
  moves: [],
  keptEvidenceExpiresOn: null,
  checks: [],
  links: [],
  merged: null,
  mergedIn: [],
} as const satisfies Partial<PromiseRecord>;
