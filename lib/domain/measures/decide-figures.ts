import { coverRow, disclosureRule, isAlreadyPublic } from '@/lib/domain/disclosure/disclosure';
import { type Figure, isWithheld } from '@/lib/domain/figure';
import {
  AUDIENCES,
  type Audience,
  type Decision,
  type Decisions,
  type FigureKey,
  figureKey,
  isSameDecision,
  NUMBERS,
} from './figure-decision';
import {
  coverMeasures,
  coverMeasuresFromAttack,
  type CoveredMeasures,
  type Trial,
} from './figures-for-reader';
import type { MeasureRecord } from './measure-record';
import type { SeriesRecord } from './series-record';

export type FigureDecision = FigureKey & Decision & { audience: Audience };

export type DecidedFigures = Pick<CoveredMeasures, 'more' | 'incidents'> & { decisions: FigureDecision[] };

/**
 * What is shown of every newest figure, and to whom: as the rules hide it, and as an attacker leaves it who knows every past
 * edition. `measures` is the whole catalogue. Both audiences count as one reader, so what is shown differs for invented
 * figures only, which no edition may hold.
 */
export function decideFigures(measures: readonly MeasureRecord[], trial: Trial): DecidedFigures {
  const { measures: tried, more, incidents } = coverMeasuresFromAttack(measures, trial);
  return { decisions: decisionsOf(measures, { byRules: coverMeasures(measures), tried }), more, incidents };
}

/** Those of the decisions that are not held already. `held` are the decisions that hold, for each audience. */
export const newDecisions = (
  decisions: readonly FigureDecision[],
  held: Readonly<Record<Audience, Decisions>>,
): FigureDecision[] =>
  decisions.filter((one) => {
    const before = held[one.audience].get(figureKey(one));
    return before === undefined || !isSameDecision(before, one);
  });

/** The decisions that make of these measures what is left of them. */
export function decisionsOf(
  measures: readonly MeasureRecord[],
  { byRules, tried }: { byRules: readonly MeasureRecord[]; tried: readonly MeasureRecord[] },
): FigureDecision[] {
  return measures.flatMap((measure, at) => {
    const [ruled, left] = [allSeries(byRules[at]), allSeries(tried[at])];
    return allSeries(measure).flatMap((series, place) =>
      series.observations.flatMap((figure, index) => {
        const [rules, attack] = [ruled[place]?.observations[index], left[place]?.observations[index]];
        if (!rules || !attack) throw new Error('Covering changed the number of figures');
        const decided = decide({ measure, series, figure, rules, attack });
        return AUDIENCES.map((audience): FigureDecision => ({
          ...{ series: series.slug, period: figure.period, revision: figure.revision, audience },
          ...(audience === 'public' && series.illustrative ? invented(decided) : decided),
        }));
      }),
    );
  });
}

const allSeries = (measure: MeasureRecord | undefined): SeriesRecord[] =>
  measure ? [...measure.series, ...measure.forces] : [];

const invented = ({ rule }: Decision): Decision => ({
  ...{ hides: NUMBERS, reason: 'invented', nearlyShown: false, rule },
});

type OneFigure = {
  measure: MeasureRecord;
  series: SeriesRecord;
  figure: Figure;
  /** As the rules leave it. */
  rules: Figure;
  /** As the attacker leaves it. */
  attack: Figure;
};

const isSame = (one: Figure, other: Figure): boolean =>
  NUMBERS.every((name) => one[name] === other[name]) && one.flags.join() === other.flags.join();

function decide(one: OneFigure): Decision {
  const { measure, figure, rules, attack } = one;
  return {
    hides: NUMBERS.filter((name) => figure[name] !== null && attack[name] === null),
    reason: reasonOf(one),
    nearlyShown: !isSame(rules, attack),
    rule: measure.disclosureRule,
  };
}

function reasonOf({ measure, series, figure, rules, attack }: OneFigure): Decision['reason'] {
  if (isWithheld(figure) && figure.flags.join() === attack.flags.join()) return 'source';
  if (isSame(figure, attack)) return isAlreadyPublic(series) ? 'exempt' : 'clear';
  if (isSame(figure, rules)) return 'attack';
  const alone = coverRow(figure, disclosureRule(measure.disclosureRule, series.unit));
  return isSame(figure, alone) ? 'around' : 'small';
}
