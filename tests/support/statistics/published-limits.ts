import { attributeLimits, type Chance } from '@/lib/domain/statistics/attribute-limits';
import { wilsonInterval } from '@/lib/domain/statistics/intervals';
import { casesBetweenLimits, type GapLimits, timeBetweenLimits } from '@/lib/domain/statistics/rare-events';
import { xmrLimits } from '@/lib/domain/statistics/xmr';
import * as powerbi from './powerbi-spc';
import { MONTGOMERY, NEWCOMBE, NHS_PYTHON } from './textbook-values';

/** A value that somebody published, as printed, and ours for the same data. */
export type Published = { source: string; what: string; expected: string; ours: number };

type Sides = { upper: string; lower: string; mean?: string };
type Ours = { upper: number; lower: number; mean: number };

function pairs(source: string, what: string, { expected, ours }: { expected: Sides; ours: Ours }) {
  return (['mean', 'upper', 'lower'] as const).flatMap((side): Published[] => {
    const printed = expected[side];
    return printed === undefined
      ? []
      : [{ source, what: `${what}: ${side}`, expected: printed, ours: ours[side] }];
  });
}

const POWERBI = 'PowerBI-SPC';

function ofPoints(
  chart: string,
  points: readonly powerbi.ExpectedPoint[],
  { chance, scale }: { chance: Chance; scale: number },
): Published[] {
  const shares = points.map(([numerator, denominator]) => ({ numerator, denominator }));
  const { mean, limits } = attributeLimits(shares, chance);
  return points.flatMap(([, , upper, lower], index) => {
    const limit = limits[index] ?? { upper: NaN, lower: NaN };
    const ours = { mean, upper: scale * limit.upper, lower: scale * limit.lower };
    return pairs(POWERBI, `${chart}, point ${index + 1}`, { expected: { upper, lower }, ours });
  });
}

/** Their limits end at 0, where ours go on below it and are not drawn. */
const notBelowNought = (limits: Ours): Ours => ({ ...limits, lower: Math.max(0, limits.lower) });

function countCharts(): Published[] {
  return powerbi.C_CHARTS.flatMap(({ counts, ...expected }, group) => {
    const shares = counts.map((numerator) => ({ numerator, denominator: 1 }));
    const { mean, limits } = attributeLimits(shares, 'u');
    const ours = notBelowNought({ mean, ...(limits[0] ?? { upper: NaN, lower: NaN }) });
    return pairs(POWERBI, `c-chart, group ${group + 1}`, { expected, ours });
  });
}

/** Days between events, with the factor that they use, 3 / 1.128, in place of ours, 2.66. */
function withTheirFactor({ mean, upper }: GapLimits): GapLimits {
  const power = 3.6;
  const middle = mean ** (1 / power);
  const reach = ((upper ** (1 / power) - middle) * (3 / 1.128)) / 2.66;
  return { mean, upper: (middle + reach) ** power, lower: Math.max(0, middle - reach) ** power };
}

function otherCharts(): Published[] {
  const { I_CHART, G_CHART, T_CHART } = powerbi;
  const rates = I_CHART.parts.map(([numerator, denominator]) => numerator / denominator);
  return [
    ...pairs(POWERBI, 'i-chart', { expected: I_CHART, ours: xmrLimits(rates) }),
    ...pairs(POWERBI, 'g-chart', { expected: G_CHART, ours: casesBetweenLimits(G_CHART.cases) }),
    ...pairs(POWERBI, 't-chart', {
      expected: T_CHART,
      ours: withTheirFactor(timeBetweenLimits(T_CHART.days)),
    }),
  ];
}

function textbooks(): Published[] {
  const { size, counts, ...expected } = MONTGOMERY;
  const { mean, limits } = attributeLimits(
    counts.map((numerator) => ({ numerator, denominator: size })),
    'p',
  );
  const wilson = NEWCOMBE.flatMap(({ numerator, denominator, ...bounds }) => {
    const found = wilsonInterval({ numerator, denominator }) ?? { lower: NaN, upper: NaN };
    const ours = { mean: NaN, ...found };
    return pairs('Newcombe', `Wilson, ${numerator} of ${denominator}`, { expected: bounds, ours });
  });
  const ours = { mean, ...(limits[0] ?? { upper: NaN, lower: NaN }) };
  return [...pairs('Montgomery', 'p-chart', { expected, ours }), ...wilson];
}

/** Every published limit and interval that we reproduce, in one list. */
export function publishedLimits(): Published[] {
  return [
    ...ofPoints('p-chart', powerbi.P_CHART, { chance: 'p', scale: 100 }),
    ...ofPoints('p-prime chart', powerbi.P_PRIME_CHART, { chance: 'p', scale: 100 }),
    ...ofPoints('u-chart', powerbi.U_CHART, { chance: 'u', scale: 10_000 }),
    ...ofPoints('u-prime chart', powerbi.U_PRIME_CHART, { chance: 'u', scale: 1 }),
    ...countCharts(),
    ...otherCharts(),
    ...NHS_PYTHON.flatMap(({ name, values, ...expected }) =>
      pairs('nhspy-plotthedots', name, { expected, ours: xmrLimits(values) }),
    ),
    ...textbooks(),
  ];
}

/** Where their convention is another one than ours, and what we do. */
export const CONVENTIONS = [
  'PowerBI-SPC, t-chart: it multiplies the average step by 3 / 1.128 = 2.6596, we by 2.66 as in Making Data Count. Compared with its factor; with ours the upper limit is 97.293 days in place of 97.268.',
  'PowerBI-SPC prints a limit below 0 as 0. Ours goes on below 0 and is not drawn.',
  "PowerBI-SPC widens limits by Laney's factor in every p-prime and u-prime chart. We do it only where over-dispersion is more than the steps can show by themselves and over 1 in 15 figures lie beyond the plain limits; in these 2 charts it is.",
  'nhspy-plotthedots counts 7 points on the average as a run on one side. Making Data Count and we do not, so its limits alone are compared.',
] as const;
