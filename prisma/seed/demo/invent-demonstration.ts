import type { Day } from '@/lib/domain/day';
import type { Figure, Period } from '@/lib/domain/figure';
import type { Demonstration } from '@/lib/services/load-demonstration';
import type { SeedMeasure } from '@/lib/schemas/seed';
import { inventFigures, type Level, withFlag } from './invented-figures';
import { inventedNumbers } from './invented-numbers';
import { lastQuarterEnd, periodsUntil } from './invented-periods';
import { INVENTED } from './invented-words';
import { type Invention, PLAN } from './plan';
import { inventScores } from './shapes';

/** Never a real place: a picture of a chart may travel without its page. */
const AREA = 'Demonstration area';
/** Who set a target: it stands between “set by” and a date. */
const NOBODY = 'nobody (invented for demonstration)';

type Invented = { measure: SeedMeasure; plan: Invention; periods: readonly Period[] };
type InventedSeries = Demonstration['series'][number];

const slugOf = ({ ref }: SeedMeasure) => `demonstration-${ref.toLowerCase().replace('.', '-')}`;

/** The score of each period: the end of the line where it is judged, then those that are not yet. */
function scoresOf(plan: Invention, next: () => number): number[] {
  const [shape, heading] = plan.ends ?? ['steady', 'up'];
  const after = plan.immature ?? 0;
  return [
    ...inventScores({ shape, heading, count: (plan.count ?? 20) - after }, next),
    ...inventScores({ shape: 'steady', heading, count: after }, next),
  ];
}

function levelAt({ measure, plan }: Invented, place: number): Level {
  const { rebase, level, outOf = 0, spread = 1 } = plan;
  return { unit: measure.unit, level: rebase && place <= rebase.at ? rebase.level : level, outOf, spread };
}

function flagAt({ flags, immature = 0, withheld }: Invention, place: number) {
  return withheld ?? flags?.[place] ?? (place < immature ? 'p' : undefined);
}

function figuresOf(invented: Invented): Figure[] {
  const { measure, plan, periods } = invented;
  const next = inventedNumbers(measure.ref);
  const scores = scoresOf(plan, next);
  return periods.flatMap((period, index) => {
    const place = periods.length - 1 - index;
    const figures = inventFigures(levelAt(invented, place), scores[index] ?? 0, next);
    return place === plan.gap ? [] : withFlag(period, figures, flagAt(plan, place));
  });
}

function seriesOf(invented: Invented): InventedSeries {
  const { measure } = invented;
  return {
    slug: slugOf(measure),
    measureRef: measure.ref,
    title: measure.title,
    area: AREA,
    areaCode: null,
    scope: INVENTED,
    basis: measure.basis,
    periodType: invented.plan.type ?? 'quarter',
    unit: measure.unit,
    source: INVENTED,
    sourceUrl: null,
    licence: 'None: these figures are not real.',
    note: INVENTED,
    observations: figuresOf(invented),
  };
}

const targetsOf = ({ measure, plan, periods: [first] }: Invented): Demonstration['targets'] =>
  plan.target === undefined || !first
    ? []
    : [{ measureRef: measure.ref, value: plan.target, setOn: first.start, setBy: NOBODY, endsOn: null }];

function rebasesOf({ measure, plan, periods }: Invented): Demonstration['annotations'] {
  const first = plan.rebase && periods.at(-1 - plan.rebase.at);
  if (!first) return [];
  const words = 'Victims are called before a letter is sent. Invented for demonstration.';
  const reason =
    'Invented: the way in which victims are told was changed, so that earlier figures are no guide.';
  return [{ measureRef: measure.ref, date: first.start, words, source: INVENTED, rebase: true, reason }];
}

/**
 * The invented figures of the demonstration, for the measures of the catalogue that are in the plan. They end with the
 * last whole quarter before `today`; but for their dates they are the same on every machine and on every day.
 */
export function inventDemonstration(measures: readonly SeedMeasure[], today: Day): Demonstration {
  const last = lastQuarterEnd(today);
  const invented = PLAN.flatMap((plan): Invented[] => {
    const measure = measures.find(({ ref }) => ref === plan.measure);
    const { type = 'quarter', count = 20 } = plan;
    return measure ? [{ measure, plan, periods: periodsUntil(last, { type, count }) }] : [];
  });
  return {
    series: invented.map(seriesOf),
    targets: invented.flatMap(targetsOf),
    annotations: invented.flatMap(rebasesOf),
  };
}
