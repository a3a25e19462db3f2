import type { Day } from '@/lib/domain/day';
import type { Figures } from './figure-rules';
import type { Basis, Period, PeriodType, Unit } from '@/lib/domain/figure';

/** The figures of one period that are typed, in their order. */
export const ENTRY_ROLES = ['numerator', 'denominator', 'value'] as const;
export type EntryRole = (typeof ENTRY_ROLES)[number];

/** What the page for entering figures shows. */
export type EntrySheet = {
  measure: { ref: string; title: string; unit: Unit };
  /** The series the figures go to; null begins the first one of the measure. */
  series: {
    slug: string;
    title: string;
    area: string;
    basis: Basis;
    periodType: PeriodType;
    source: string;
  } | null;
  choices: readonly { value: string; text: string }[];
  /** How many figures the series holds: a save on top of somebody else's is noticed by it. */
  version: number;
  roles: readonly EntryRole[];
  /** The period before the first row, to compare with. */
  before: { period: Period; figures: Figures | null } | null;
  rows: readonly { period: Period; typed: Partial<Record<EntryRole, string>> }[];
  /** The last day of the rows on the page of earlier periods. */
  earlierUntil: Day;
};

/** A rate is entered as its two counts, unless its source publishes only the rate. */
export function rolesFor(unit: Unit, known: readonly Figures[]): readonly EntryRole[] {
  if (unit === 'count') return ['numerator'];
  const newest = known.at(-1);
  const hasOnlyValues = newest !== undefined && newest.value !== null && newest.numerator === null;
  return (unit === 'percent' || unit === 'ratio') && !hasOnlyValues
    ? ['numerator', 'denominator']
    : ['value'];
}

/** The name of the box of one figure in the form; also the place an error names. */
export const entryField = (row: number, role: EntryRole): string => `row-${row}-${role}`;
