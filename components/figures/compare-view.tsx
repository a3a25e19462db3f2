import '@/components/trends/trend-chart.css';
import { Heading } from '@/components/ui/heading';
import { InsetText } from '@/components/ui/inset-text';
import { alignInTime, type SharedRange } from '@/lib/domain/chart/chart-alignment';
import { formatDay } from '@/lib/domain/day';
import { MOST_COMPARED, type WallFigure } from '@/lib/domain/measures/measures-wall';
import type { MeasuresHome } from '@/lib/domain/paths/measures';
import { CompareChoice } from './compare-choice';
import { CompareFigure } from './compare-figure';

type CompareViewProps = {
  /** The figures found of those chosen, in the order chosen. */
  figures: readonly WallFigure[];
  /** How many of those chosen do not exist, or have no line. */
  unknown: number;
  home: MeasuresHome;
};

/**
 * A few figures side by side, each in a chart of its own with its own y-axis: two bases, or overlapping periods and
 * others, never share one. Where the periods allow it the same day is in the same place in every chart.
 */
export function CompareView({ figures, unknown, home }: CompareViewProps) {
  const count = figures.length;
  const isShown = count > 0 && count <= MOST_COMPARED;
  return (
    <>
      <Heading level={1}>{isShown ? 'Figures side by side' : 'Choose figures to see side by side'}</Heading>
      {unknown > 0 && <InsetText>{lost(unknown)}</InsetText>}
      {count === 0 && (
        <p className="govuk-body">
          No figure was chosen.{' '}
          <a className="govuk-link" href={home}>
            Go back to all measures
          </a>
          , tick up to {MOST_COMPARED} figures, and compare them.
        </p>
      )}
      {count > MOST_COMPARED && <CompareChoice figures={figures} most={MOST_COMPARED} home={home} />}
      {isShown && <SideBySide figures={figures} home={home} />}
    </>
  );
}

const lost = (unknown: number) =>
  unknown === 1
    ? 'One of the figures you asked for cannot be drawn: it is not in the record, or it has a single figure.'
    : `${unknown} of the figures you asked for cannot be drawn: they are not in the record, or they have a single figure.`;

function SideBySide({ figures, home }: Omit<CompareViewProps, 'unknown'>) {
  const { models, range } = alignInTime(figures.map(({ model }) => model));
  return (
    <>
      {figures.length > 1 && <p className="govuk-body">{rangeSentence(range)} Each has its own scale.</p>}
      <div className="app-figures app-figures--few">
        {figures.map(({ measure, group, model }, index) => (
          <CompareFigure key={group.id} {...{ measure, group, home }} model={models[index] ?? model} />
        ))}
      </div>
    </>
  );
}

const rangeSentence = (range: SharedRange | null) =>
  range
    ? `All charts start with the same time, from figures that end on ${formatDay(range.from)} to those that end on ${formatDay(range.to)}.`
    : 'The charts do not show the same time, because their periods are not of a regular length.';
