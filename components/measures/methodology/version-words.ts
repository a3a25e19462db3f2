import { dayInLondon, formatDay } from '@/lib/domain/day';
import type { MethodologyVersion } from '@/lib/domain/measures/methodology/methodology-record';

const dayOf = (at: string) => formatDay(dayInLondon(new Date(at)));

/** "Version 2, written by Ana on 3 December 2026. Approved by Ben on 4 December 2026." */
export function describeState({
  number,
  writtenBy,
  writtenAt,
  approvedBy,
  approvedAt,
}: MethodologyVersion): string {
  const written = `Version ${number}, written by ${writtenBy?.name ?? 'this service'} on ${dayOf(writtenAt)}.`;
  return approvedAt === null
    ? `${written} Nobody has approved it.`
    : `${written} Approved by ${approvedBy?.name ?? 'an approver'} on ${dayOf(approvedAt)}.`;
}
