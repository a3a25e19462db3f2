import type { Day } from '@/lib/domain/day';
import { dayInLondon } from '@/lib/domain/day';
import type { Methodology, MethodologyVersion } from '@/lib/domain/measures/methodology/methodology-record';

/** A version as it is read outside the office: without the names of those who wrote and approved it. */
export type PublicMethodologyVersion = {
  number: number;
  words: string;
  writtenOn: Day;
  /** Null only where drafts are shown, in a trial. */
  approvedOn: Day | null;
};

/** How a measure is counted, in the words that may be read outside: the newest version first. */
export type PublicMethodology = { ref: string; versions: PublicMethodologyVersion[] };

/**
 * What leaves the office of the words on how a measure is counted: approved versions. Where there is none, the newest draft
 * where `showsDrafts` says that this is a trial.
 */
export function pickMethodology(
  { ref, versions }: Methodology,
  { showsDrafts }: { showsDrafts: boolean },
): PublicMethodology {
  const approved = versions.filter(({ approvedAt }) => approvedAt !== null);
  const shown = approved.length === 0 && showsDrafts ? versions.slice(0, 1) : approved;
  return { ref, versions: shown.map(pickVersion) };
}

const pickVersion = ({
  number,
  words,
  writtenAt,
  approvedAt,
}: MethodologyVersion): PublicMethodologyVersion => ({
  number,
  words,
  writtenOn: dayInLondon(new Date(writtenAt)),
  approvedOn: approvedAt === null ? null : dayInLondon(new Date(approvedAt)),
});
