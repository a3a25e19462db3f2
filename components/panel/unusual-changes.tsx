import { figureHref } from '@/lib/domain/paths/measures';
import { PANEL } from '@/lib/domain/paths/panel';
import { verdictInWords } from '@/components/trends/verdict-in-words';
import { counted } from '@/components/site/words/words';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf, groupSeries } from '@/lib/domain/chart/chart-series';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import type { ChartModel } from '@/lib/domain/chart/chart-types';

type Judgement = ChartModel['judgement'];

/**
 * The figures whose newest value is beyond the usual variation, or whose level changed, named before the
 * charts: for a reader who has little time.
 */
export function UnusualChanges({ measures }: { measures: readonly PublicMeasure[] }) {
  const figures = measures.flatMap((measure) =>
    groupSeries(measure.series).map((group) => ({
      id: group.id,
      ref: measure.ref,
      model: buildChartModel(chartInputOf(measure, group)),
    })),
  );
  const changed = figures.filter(({ model }) => isUnusual(model.judgement));
  const judged = figures.filter(({ model }) => isTested(model.judgement)).length;
  if (judged === 0) return null;
  return (
    <>
      <p className="govuk-body">
        {counted(figures.length, 'set')} of figures {figures.length === 1 ? 'is' : 'are'} recent. We can test{' '}
        {judged} of them for change. {shareOf(changed.length, judged)} an unusual change or a new level.
      </p>
      {changed.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {changed.map(({ id, ref, model }) => (
            <li key={id}>
              <a className="govuk-link" href={figureHref(PANEL.measures, { ref, groupId: id })}>
                {model.title}
              </a>
              : {lowered(verdictInWords(model))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How many of the figures that were tested stand out, up to the thing they show. */
function shareOf(changed: number, judged: number): string {
  if (judged === 1) return changed === 1 ? 'It shows' : 'It does not show';
  if (changed === judged) return `All ${judged} show`;
  if (changed === 0) return 'None of those shows';
  return `${changed} of those ${changed === 1 ? 'shows' : 'show'}`;
}

const isTested = ({ variation, notJudged }: Judgement) => variation !== null || notJudged === 'level-changed';

const isUnusual = (judgement: Judgement) => isTested(judgement) && judgement.variation !== 'common-cause';

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
