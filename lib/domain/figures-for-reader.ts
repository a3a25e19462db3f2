import { applyDisclosure, disclosureRule, isAlreadyPublic } from './disclosure';
import type { Observation } from './measure';
import { can, type Role } from './permissions';
import type { MeasureRecord, SeriesRecord } from './records';

/**
 * The measure as a person of this role may read it. The office works with the counts as they were supplied; everybody
 * else gets them after disclosure control, so that a page, a table and a file outside the office hold the same safe
 * value that an edition would.
 */
export function measureFor(role: Role, measure: MeasureRecord): MeasureRecord {
  if (can(role, 'manage:read')) return measure;
  return { ...measure, series: coverSeries(measure) };
}

/**
 * The series with small counts taken out. Series that cut the same figures into other periods (months and years of one
 * area, scope and basis) are covered together, because one could give back what is hidden in the other.
 */
export function coverSeries({ series, disclosureRule: rule }: MeasureRecord): SeriesRecord[] {
  return series.map((one) => {
    if (isAlreadyPublic(one)) return one;
    const family = series.filter((other) => !isAlreadyPublic(other) && isSameFigures(one, other));
    const covered = applyDisclosure(
      family.flatMap(({ observations }) => observations),
      disclosureRule(rule, one.unit),
    );
    return { ...one, observations: cutFor(one, family, covered) };
  });
}

/** True for two series that cut the figures of one area, scope and basis into periods. */
const isSameFigures = (one: SeriesRecord, other: SeriesRecord) =>
  one.area === other.area &&
  one.scope === other.scope &&
  one.basis === other.basis &&
  one.unit === other.unit;

/** The covered observations that belong to `one`: they stand in the order of the family. */
function cutFor(
  one: SeriesRecord,
  family: readonly SeriesRecord[],
  covered: readonly Observation[],
): Observation[] {
  const before = family
    .slice(0, family.indexOf(one))
    .reduce((sum, { observations }) => sum + observations.length, 0);
  return covered.slice(before, before + one.observations.length);
}
