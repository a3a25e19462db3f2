import { formatDay } from '@/lib/domain/day';
import type { PublicMethodologyVersion } from '@/lib/domain/outside/measures/methodology';

export const HOW_IT_IS_COUNTED = 'How this measure is counted';

/** The title of the page, in a browser. */
export const methodologyTitle = (ref: string): string => `How measure ${ref} is counted`;

/** Said of words that nobody has approved, where a trial shows them. */
const DRAFT_OF_TRIAL = 'Draft, written when this trial was set up. Nobody has approved it.';

const NONE_APPROVED = 'Nobody in the office has approved any words on how this measure is counted.';

/** What is said above the newest version that may be read; about no version where there is none. */
export function describeVersion(version: PublicMethodologyVersion | undefined): string {
  if (!version) return NONE_APPROVED;
  const { number, approvedOn } = version;
  return approvedOn === null
    ? DRAFT_OF_TRIAL
    : `Version ${number}. Approved on ${formatDay(approvedOn)} by a second person of the office.`;
}

/** One line of the list of earlier versions. */
export const describeEarlier = ({ number, writtenOn, approvedOn }: PublicMethodologyVersion): string =>
  approvedOn === null
    ? `Version ${number}, written on ${formatDay(writtenOn)}`
    : `Version ${number}, written on ${formatDay(writtenOn)} and approved on ${formatDay(approvedOn)}`;
