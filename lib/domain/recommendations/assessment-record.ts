import type { Day } from '../day';
import type { AssuranceLevel, Finding, ForceWord } from './dials';

/** What the force said. `revisedOn`: the new date it gave, where it is on hold or delayed. */
export type ForceSaid = { says: ForceWord; revisedOn: Day | null };

/** What the office found, and how sure it is. */
export type Found = {
  finding: Finding;
  assurance: AssuranceLevel;
  /** What evidence would change this judgement, and in which direction. For the office and the panel. */
  wouldChange: string | null;
};

/** What replaced a part, and where it can be read. */
export type Superseded = { by: string; link: string | null };

/**
 * What a person writes when they record something of a part: at least one of the three. Each has its own reason, day and
 * person; only records from before the dials were kept apart hold two at once.
 */
export type AssessmentWritten = {
  reason: string;
  effectiveOn: Day;
  force: ForceSaid | null;
  found: Found | null;
  /** "ended": from this day the part is not superseded any more. */
  superseded: Superseded | 'ended' | null;
};

/** One entry of the append-only history of a part. */
export type AssessmentRecord = AssessmentWritten & {
  id: string;
  recordedBy: { id: string; name: string };
  /** The second person, where what was found needed one. */
  approvedBy: { id: string; name: string } | null;
  recordedAt: string;
};

/** Why, since when and by whom: of each dial its own. */
type Why = Pick<AssessmentRecord, 'reason' | 'effectiveOn' | 'recordedBy' | 'approvedBy' | 'recordedAt'>;

/** What holds now of a part. Null where nothing was recorded of that dial. */
export type CurrentDials = {
  force: (ForceSaid & Why) | null;
  found: (Found & Why) | null;
  superseded: (Superseded & Why) | null;
};

type Entry = Pick<AssessmentWritten, 'force' | 'found' | 'superseded'>;

/** The newest entry of each dial, of one that ended too. `newestFirst`: the history of one part, by when it was recorded. */
export function newestOfEach<E extends Entry>(newestFirst: readonly E[]) {
  return {
    force: newestFirst.find(({ force }) => force !== null) ?? null,
    found: newestFirst.find(({ found }) => found !== null) ?? null,
    superseded: newestFirst.find(({ superseded }) => superseded !== null) ?? null,
  };
}

/** What replaced the part, of the newest entry that says anything of it; null where nothing does, or not any more. */
export const replacementIn = (entry: Pick<Entry, 'superseded'> | null): Superseded | null =>
  entry === null || entry.superseded === 'ended' ? null : entry.superseded;

/** What holds now of a part, each dial with its own reason, day and person. */
export function currentDials(newestFirst: readonly AssessmentRecord[]): CurrentDials {
  const { force, found, superseded } = newestOfEach(newestFirst);
  const replacement = replacementIn(superseded);
  return {
    force: force?.force ? { ...force.force, ...whyOf(force) } : null,
    found: found?.found ? { ...found.found, ...whyOf(found) } : null,
    superseded: superseded && replacement ? { ...replacement, ...whyOf(superseded) } : null,
  };
}

const whyOf = ({ reason, effectiveOn, recordedBy, approvedBy, recordedAt }: Why): Why => ({
  ...{ reason, effectiveOn, recordedBy, approvedBy, recordedAt },
});
