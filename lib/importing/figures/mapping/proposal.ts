import type { FigurePlaces, Mapping, TableChoices } from '@/lib/domain/figures/figures-mapping';
import type { PeriodType, Unit } from '@/lib/domain/figure';

/** What the figures are wanted for; it settles what the table alone leaves open. */
export type Wanted = {
  unit: Unit;
  periodType: PeriodType;
  area: string | null;
  /** The series the figures are for, by its slug, as our own files name it. */
  series?: string | null;
  /** What the measure is and counts, in its own words. */
  about?: string;
};

/** How a table may be read, and what a person still has to say. With a question open, nothing may be read. */
export type Proposal = { mapping: Mapping; questions: string[] };

/** The places a person named; null when none was named. */
export function chosenPlaces({ numerator, denominator, value }: TableChoices): FigurePlaces | null {
  if (!numerator && !denominator && !value) return null;
  return { numerator: numerator ?? null, denominator: denominator ?? null, value: value ?? null };
}
