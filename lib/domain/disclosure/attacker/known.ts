import type { Column, Place, Row, Stretch } from '../cells';
import type { Equation, Terms } from './equations';
import type { Family } from './families';

/** Where an attacker has something from: a figure of ours, an official one, a past edition, or that things add up. */
export type Source =
  | { kind: 'figure'; row: number; column: Column | 'value' }
  | { kind: 'official' }
  | { kind: 'edition'; edition: number }
  | { kind: 'sums' };
export type Known = Equation & { source: Source };

/** The people of one count, area and group; with `rest`, only those of them who are in none of these areas or groups. */
export type Subject = {
  what: string;
  area: string;
  scope: string;
  rest?: { by: 'area' | 'scope'; parts: readonly string[] };
};

/** A figure that is shown, or was in a past edition. `shown` is what a reader sees of it; the counts of `row` are the true ones. */
export type Seen = { row: Row; at: number; shown: Row['observation']; edition: number | null };

/** The unknowns whose sum is the people of a subject over some days, as they were counted when an edition came out. */
export type TermsOf = (subject: Subject, stretch: Stretch, edition?: number | null) => Terms;
/** Which of several counts of the same people an edition had: 0 is that of today. */
export type VersionOf = (subject: Subject, piece: Stretch, edition: number) => number;

/** The subject of a count. */
export const subjectOf = ({ whatOf }: Family, column: Column, place: Place): Subject => ({
  what: whatOf({ column, place }),
  area: place.area,
  scope: place.scope,
});
