import type { ReactNode } from 'react';
import { counted } from '@/components/site/words/words';
import { ListFileLink } from '@/components/layout/list-file-link';
import { Pagination } from '@/components/ui/pagination';
import { EmptyState } from '@/components/ui/empty-state';
import { hasFigures } from '@/lib/domain/chart/chart-series';
import type { Day } from '@/lib/domain/day';
import type { FigureRequestRecord } from '@/lib/domain/figures/figure-request';
import { DUE_FIGURES_LABELS } from '@/lib/domain/figures/due/figures-due';
import { WALL_VERDICT_LABELS, type WallFigure, wallFigures } from '@/lib/domain/measures/measures-wall';
import {
  describeRecommendationKey,
  includesRecommendation,
  type RecommendationKey,
} from '@/lib/domain/paths/recommendation-key';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { type MeasuresHome, revisionsHref, type WallChoice, wallHref } from '@/lib/domain/paths/measures';
import { FiguresWall } from '@/components/figures/figures-wall';
import type { RecommendationName } from './measures-by-recommendation';
import { MissingMeasures } from './missing-measures';
import { isDueFor, isLinkedTo } from './wall-choice';
import { isChosen, WallFilters } from './wall-filters';

type MeasuresWallProps = {
  measures: readonly PublicMeasure[];
  recommendations: readonly RecommendationName[];
  chosen?: WallChoice;
  /** Which page of the wall, from 1. */
  page?: number;
  home: MeasuresHome;
  /** The views that this person saved. */
  views?: ReactNode;
  /** True for those who may ask the force for figures. */
  mayAsk?: boolean;
  /** What the office keeps of figures that are due; left out for everybody else. */
  office?: { today: Day; requests: readonly FigureRequestRecord[] };
};

/** All measures, or some: what the figures show as a wall of small multiples, worst first, then what nobody has supplied. */
export function MeasuresWall(props: MeasuresWallProps) {
  const { measures, recommendations, chosen = {}, page = 1, home, views, mayAsk = false, office } = props;
  const among = recommendations.map(({ key }) => key);
  const linked = measures.flatMap((measure) => measure.recommendations);
  if (chosen.recommendation) linked.push(chosen.recommendation);
  const numberOf = (key: RecommendationKey) => describeRecommendationKey(key, among);
  const isDue = office ? isDueFor(chosen.due, office.today) : () => true;
  const shown = measures.filter(isLinkedTo(chosen.recommendation)).filter(isDue);
  const missing = shown.filter((measure) => !hasFigures(measure));
  const figures = wallFigures(measures);
  const chosenFigures = figures.filter(isChosen(chosen)).filter(({ measure }) => isDue(measure));
  return (
    <>
      <h1 className="govuk-heading-l">Measures</h1>
      <p className="govuk-body">
        {shown.length} {shown.length === 1 ? 'measure' : 'measures'}{' '}
        {chosen.recommendation === undefined
          ? 'in the catalogue'
          : `for recommendation ${numberOf(chosen.recommendation)}`}
        {office && chosen.due && `: ${DUE_FIGURES_LABELS[chosen.due].toLowerCase()}`}. There are figures for{' '}
        {shown.length - missing.length || 'none'} of them.{' '}
        <a className="govuk-link" href={revisionsHref(home)}>
          Figures that were revised
        </a>
      </p>
      {views}
      <WallFilters
        {...{ figures, chosen, home }}
        among={among}
        recommendations={recommendations.filter(({ key }) => includesRecommendation(linked, key))}
        due={office && { measures, today: office.today }}
      />
      {!(office && chosen.due === 'none') && (
        <>
          <h2 className="govuk-heading-m">{headingFor(chosenFigures.length, chosen, numberOf)}</h2>
          {chosenFigures.length === 0 ? (
            <NoFigures chosen={chosen} home={home} />
          ) : (
            <WallPages figures={chosenFigures} {...{ chosen, page, home }} />
          )}
        </>
      )}
      <MissingMeasures
        {...{ missing, recommendations, home, mayAsk }}
        chosen={chosen.recommendation}
        requests={office?.requests}
      />
      <ListFileLink list="measures" address={wallHref(home, chosen)} />
    </>
  );
}

/** More weighs on a telephone, and nobody reads so far; the filters lead to each of them. */
const MOST_ON_PAGE = 36;

type WallPagesProps = Required<Pick<MeasuresWallProps, 'chosen' | 'page' | 'home'>> & {
  figures: readonly WallFigure[];
};

function WallPages({ figures, chosen, page, home }: WallPagesProps) {
  const pages = Math.ceil(figures.length / MOST_ON_PAGE);
  const at = Math.min(page, pages);
  return (
    <>
      <FiguresWall figures={figures.slice((at - 1) * MOST_ON_PAGE, at * MOST_ON_PAGE)} home={home} />
      <Pagination of="figures" page={at} pages={pages} hrefOf={(next) => wallHref(home, chosen, next)} />
    </>
  );
}

/** "What 4 figures show. No unusual change", "What 1 figure shows for recommendation 5": the answer to what was asked. */
function headingFor(
  count: number,
  { recommendation, verdict }: WallChoice,
  numberOf: (key: RecommendationKey) => string,
): string {
  const shows = `What ${count === 0 ? 'figures' : counted(count, 'figure')} ${count === 1 ? 'shows' : 'show'}`;
  const about = recommendation === undefined ? '' : ` for recommendation ${numberOf(recommendation)}`;
  return verdict === undefined ? `${shows}${about}` : `${shows}${about}. ${WALL_VERDICT_LABELS[verdict]}`;
}

function NoFigures({ chosen, home }: { chosen: WallChoice; home: MeasuresHome }) {
  if (chosen.verdict === undefined) {
    return (
      <EmptyState title="No figures supplied yet">
        <p className="govuk-body">
          A chart, a sentence and a table appear here for each measure when somebody supplies its figures.
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No figures have this verdict">
      <p className="govuk-body">
        <a className="govuk-link" href={wallHref(home, { recommendation: chosen.recommendation })}>
          Show every verdict
        </a>
      </p>
    </EmptyState>
  );
}
