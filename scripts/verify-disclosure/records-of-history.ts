import { day } from '@/lib/domain/day';
import type { Figure } from '@/lib/domain/figure';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';
import { measure, series } from '@/tests/unit/measures/measure-values';
import { type History, type Kind, leavesOf, periodsOf, type Plan } from './history';

/** One figure of a history: which smallest groups it counts, and what is true of them. */
export type HistoryRow = {
  plan: Plan;
  quarters: number[];
  leaves: number[];
  counted: number;
  cases: number;
};

/** The record of one edition as the service would hold it, and of each of its figures what it is of. */
export type RecordOfHistory = { measures: MeasureRecord[]; rows: HistoryRow[][][] };

const STARTS = ['2023-04-01', '2023-07-01', '2023-10-01', '2024-01-01', '2024-04-01', '2024-07-01'];
const ENDS = ['2023-06-30', '2023-09-30', '2023-12-31', '2024-03-31', '2024-06-30', '2024-09-30'];

const sum = (counts: readonly number[], leaves: readonly number[]): number =>
  leaves.reduce((total, leaf) => total + (counts[leaf] ?? 0), 0);

/** What is true of one period of a series on the day of an edition. */
export function rowOf(history: History, plan: Plan, at: { edition: number; quarters: number[] }): HistoryRow {
  const leaves = leavesOf(plan.area, plan.scope, at.quarters);
  const { counted = [], others = [] } = history.editions[at.edition] ?? {};
  const people = sum(counted, leaves);
  return { plan, quarters: at.quarters, leaves, counted: people, cases: people + sum(others, leaves) };
}

const NOTHING = { numerator: null, denominator: null, value: null };

function figuresOf({
  plan,
  counted,
  cases,
}: HistoryRow): Pick<Figure, 'numerator' | 'denominator' | 'value'> {
  const byKind = {
    counts: { ...NOTHING, numerator: counted },
    shares: { ...NOTHING, numerator: counted, denominator: cases },
    rates: { ...NOTHING, value: cases === 0 ? null : Math.round((1000 * counted) / cases) / 10 },
    cases: { ...NOTHING, numerator: cases },
  };
  return byKind[plan.kind];
}

function figureOf(row: HistoryRow, history: History, edition: number): Figure {
  const first = row.quarters[0] ?? 0;
  const last = row.quarters.at(-1) ?? 0;
  return {
    ...figuresOf(row),
    period: { type: row.plan.span, start: day(STARTS[first] ?? ''), end: day(ENDS[last] ?? '') },
    flags: [],
    revision: 1 + sum(history.editions[edition]?.corrections ?? [], row.leaves),
  };
}

function seriesOf(plan: Plan, at: number, observations: Figure[]): SeriesRecord {
  return series({
    slug: `series-${at}`,
    area: plan.area.name,
    areaCode: plan.area.code,
    scope: plan.scope.name,
    unit: plan.kind === 'counts' || plan.kind === 'cases' ? 'count' : 'percent',
    periodType: plan.span,
    officialUrl: plan.isOfficial ? 'https://www.example.gov.uk/statistics' : null,
    observations,
  });
}

/** The record on the day of one edition. */
export function recordOf(history: History, edition: number): RecordOfHistory {
  const quarters = history.editions[edition]?.quarters ?? 0;
  const kinds = [...new Set(history.plans.map(({ kind }) => kind))];
  const plans = kinds.map((kind: Kind) =>
    history.plans.filter((plan) => plan.kind === kind && plan.from <= edition),
  );
  const rows = plans.map((some) =>
    some.map((plan) =>
      periodsOf(plan.span, quarters).map((period) => rowOf(history, plan, { edition, quarters: period })),
    ),
  );
  return {
    rows,
    measures: plans.map((some, index) =>
      measure({
        ref: `6.${index + 1}`,
        disclosureRule: history.hidesZero ? 'small-groups' : 'standard',
        series: some.map((plan, at) =>
          seriesOf(
            plan,
            at,
            (rows[index]?.[at] ?? []).map((row) => figureOf(row, history, edition)),
          ),
        ),
      }),
    ),
  };
}
