import { cpuUsage } from 'node:process';
import type { PastEdition } from '@/lib/domain/measures/figures-for-reader';
import { decideFigures } from '@/lib/domain/measures/decide-figures';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';
import type { Seed, SeedSeriesWithFigures } from '@/lib/importing/seed/seed';
import type { ComparedAs } from '@/lib/domain/measures/series-record';
import { loadSolver } from '@/lib/publishing/disclosure/solver';
import { readShippedSeed } from '@/prisma/seed/first-run';
import { measure, series } from '@/tests/unit/measures/measure-values';

/*
 * How long it takes to decide what is shown of the record as it ships, in seconds of a processor, and how much of it is
 * hidden: in a trial, where shipped addresses count, and in an office in which no approver has agreed to any.
 */

const seriesOf = (
  { file: _file, measure: _measure, ...one }: SeedSeriesWithFigures & { comparedAs?: ComparedAs },
  isInTrial: boolean,
): SeriesRecord => series({ ...one, officialUrl: isInTrial ? (one.officialUrl ?? null) : null });

function measuresOf({ measures, series: all, forces }: Seed, isInTrial: boolean): MeasureRecord[] {
  return measures.map(({ ref, disclosureRule: rule, unit }) => {
    const own = all.filter((one) => one.measure === ref).map((one) => seriesOf(one, isInTrial));
    const compared = forces.filter((one) => one.measure === ref).map((one) => seriesOf(one, isInTrial));
    return measure({ ref, unit, disclosureRule: rule, series: own, forces: compared });
  });
}

const seed = await readShippedSeed();
const solve = await loadSolver();

for (const isInTrial of [true, false]) {
  const measures = measuresOf(seed, isInTrial);
  const past: PastEdition[] = [];
  const before = cpuUsage();
  const { decisions, more } = decideFigures(measures, { past, solve });
  const { user, system } = cpuUsage(before);
  const outside = decisions.filter(({ audience }) => audience === 'public');
  const hidden = outside.filter(({ hides }) => hides.length > 0);
  console.log(
    `${isInTrial ? 'Trial' : 'Office'}: ${((user + system) / 1e6).toFixed(1)} s of a processor; ` +
      `of ${outside.length} figures ${hidden.length} hide something, ${more.length} more than the rules alone`,
  );
}
