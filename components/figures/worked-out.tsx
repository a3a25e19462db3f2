import { Details } from '@/components/ui/details';
import { SummaryList } from '@/components/ui/summary-list';
import type { SeriesGroup } from '@/lib/domain/chart/chart-series';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { BASES, denominatorHeading, DIRECTIONS } from '@/lib/domain/figure';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/outside/snapshot';

type WorkedOutProps = { measure: PublicMeasure; group: SeriesGroup; model: ChartModel };

/** How a figure is worked out: what is counted, out of what, for whom, by whom, and how its limits are made. */
export function WorkedOut({ measure, group, model }: WorkedOutProps) {
  const [main] = group.series;
  const rows = [
    { key: 'What it is', value: measure.definition },
    ...(measure.numerator ? [{ key: 'Number counted', value: measure.numerator }] : []),
    ...(measure.denominator ? [{ key: denominatorHeading(measure.unit), value: measure.denominator }] : []),
    { key: 'What these figures cover', value: main.scope },
    { key: 'Which date counts', value: BASES[main.basis] },
    { key: 'Which way is good', value: DIRECTIONS[measure.direction] },
    ...(measure.reading ? [{ key: 'How to read it', value: measure.reading }] : []),
    ...(model.method ? [{ key: 'How the limits are made', value: model.method }] : []),
    ...(model.intervalMethod ? [{ key: 'How the 95% intervals are made', value: model.intervalMethod }] : []),
    ...group.series.flatMap((series) => sourceRows(series, group.series.length > 1)),
  ];
  return (
    <Details summary="How this is worked out">
      <SummaryList isPlain rows={rows} />
    </Details>
  );
}

/** Where a series comes from; with two lines each source says which line it is of. */
function sourceRows(series: PublicSeries, named: boolean) {
  const of = named ? ` (${series.area})` : '';
  return [
    ...(series.note ? [{ key: `What to know${of}`, value: series.note }] : []),
    { key: `Source${of}`, value: <Source series={series} /> },
    { key: `Licence${of}`, value: series.licence },
    ...(series.trail ? [{ key: `How the figures came here${of}`, value: series.trail }] : []),
  ];
}

function Source({ series: { source, sourceUrl } }: { series: PublicSeries }) {
  if (sourceUrl === null) return source;
  return (
    <a className="govuk-link" href={sourceUrl} rel="noreferrer">
      {source}
    </a>
  );
}
