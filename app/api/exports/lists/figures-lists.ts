import { listOpenFigureRequests } from '@/lib/data/figures/figure-requests';
import { listMeasures } from '@/lib/data/measures/measures';
import { listRecommendationNames } from '@/lib/data/recommendations/recommendation-names';
import { listRevisions } from '@/lib/data/revision-log';
import { lastDayOf } from '@/lib/domain/chart/chart-series';
import { dayInLondon } from '@/lib/domain/day';
import { daysUntilDue } from '@/lib/domain/figures/due/expected-figures';
import { dueOn } from '@/lib/domain/figures/due/figures-due';
import type { FigureRequestRecord } from '@/lib/domain/figures/figure-request';
import type { RevisionLine } from '@/lib/domain/figures/revisions/revision-line';
import { type Columns, tableOf } from '@/lib/domain/lists/list-table';
import { can } from '@/lib/domain/permissions';
import type { PanelMeasure } from '@/lib/domain/outside/measures/measures';
import { readPastFigures } from '@/lib/publishing/disclosure/past-figures';
import { measuresSearch } from '@/lib/schemas/reading';
import { isDueFor, isLinkedTo, wallChoice } from '@/components/measures/wall-choice';
import type { ListFile } from './list-file';

const MEASURES: Columns<PanelMeasure> = {
  measure: ({ ref }) => ref,
  title: ({ title }) => title,
  definition: ({ definition }) => definition,
  frequency: ({ frequency }) => frequency,
  source: ({ source }) => source,
  sets_of_figures: ({ series }) => series.length,
  newest_figure_ends_on: (measure) => lastDayOf(measure),
  due_days_after_a_period: (measure) => daysUntilDue(measure),
  due_rule: ({ figuresDueAfter }) => (figuresDueAfter === null ? 'usual' : 'set'),
  next_figures_due_on: (measure) => dueOn({ ...measure, lastDay: lastDayOf(measure) }),
  recommendations: ({ recommendations }) =>
    recommendations.map(({ inspection, ref }) => `${inspection} ${ref}`).join('; '),
};

/** The measures, narrowed to those of a recommendation, and for the office to those whose figures are due. Their figures have files of their own. */
export const measures: ListFile = {
  permission: 'panel:read',
  async read(actor, asked) {
    const [all, names] = await Promise.all([listMeasures(actor), listRecommendationNames()]);
    const { recommendation, due } = wallChoice(measuresSearch.parse(asked), names);
    const isDue = can(actor.role, 'manage:read') ? isDueFor(due, dayInLondon(new Date())) : () => true;
    return tableOf(MEASURES, all.filter(isLinkedTo(recommendation)).filter(isDue));
  },
};

const REVISIONS: Columns<RevisionLine> = {
  measure: ({ ref }) => ref,
  set_of_figures: ({ title }) => title,
  period_begins_on: ({ period }) => period.start,
  period_ends_on: ({ period }) => period.end,
  said_before: ({ figures }) => figures && figures.was,
  says_now: ({ figures }) => figures && figures.now,
  recorded_on: ({ recordedAt }) => dayInLondon(new Date(recordedAt)),
  footnotes: ({ why }) => why.join(' '),
};

/** The figures that were revised, as this person may read them. */
export const revisions: ListFile = {
  permission: 'panel:read',
  read: async (actor) => tableOf(REVISIONS, await listRevisions(actor, (csv) => readPastFigures(0, csv))),
};

const REQUESTS: Columns<FigureRequestRecord> = {
  measure: ({ measureRef }) => measureRef,
  title: ({ measureTitle }) => measureTitle,
  asked_of: ({ askedOf }) => askedOf,
  due_on: ({ dueOn }) => dueOn,
  note: ({ note }) => note,
  asked_by: ({ askedBy }) => askedBy && askedBy.name,
  asked_on: ({ askedAt }) => dayInLondon(new Date(askedAt)),
};

/** The figures that were asked for and have not come. */
export const figureRequests: ListFile = {
  permission: 'manage:read',
  read: async () => tableOf(REQUESTS, await listOpenFigureRequests()),
};
