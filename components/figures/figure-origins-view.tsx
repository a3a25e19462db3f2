import { figureOriginAnchor } from '@/components/trends/table/origins';
import { SummaryList } from '@/components/ui/summary-list';
import { type Column, Table } from '@/components/ui/table';
import { EmptyState } from '@/components/ui/empty-state';
import { reasonFor } from '@/lib/domain/chart/chart-lines';
import { capitalised, flagsInWords, ILLUSTRATIVE } from '@/lib/domain/chart/chart-words';
import type { FigureHistory, FigureOrigin } from '@/lib/domain/figures/figure-origin';
import {
  BASES,
  denominatorHeading,
  describePeriod,
  figureOf,
  formatNumber,
  latestRevisions,
  periodKey,
  UNITS,
} from '@/lib/domain/figure';
import { formatFigureOf, printedDecimals } from '@/lib/domain/chart/printed-figure';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/outside/snapshot';
import { figureOriginsHref, type MeasuresHome } from '@/lib/domain/paths/measures';
import { FigureEvidence } from './evidence/figure-evidence';
import { FigureSource } from './figure-source';
import { OtherSourcesTable } from './other-sources-table';

type FigureOriginsViewProps = {
  measure: PublicMeasure;
  series: PublicSeries;
  histories: readonly FigureHistory[];
  /** What other sources say; empty for everybody outside the office. */
  otherSources: readonly FigureOrigin[];
  home: MeasuresHome;
  mayTie: boolean;
};

/** Where each figure of a series comes from: its counts, marks, source, file, evidence, and what it was before. */
export function FigureOriginsView(props: FigureOriginsViewProps) {
  const { measure, series, histories, otherSources } = props;
  const known = new Set(histories.map(({ period }) => periodKey(period)));
  return (
    <>
      <span className="govuk-caption-l">
        Measure {measure.ref}: {measure.title}
      </span>
      <h1 className="govuk-heading-l">Where the figures come from: {series.title}</h1>
      {series.illustrative && <p className="govuk-body">{ILLUSTRATIVE}</p>}
      <SummaryList rows={aboutSeries(measure, series)} />
      {histories.length === 0 ? (
        <EmptyState title="No figures supplied yet">
          <p className="govuk-body">Each figure appears here with its source once it is supplied.</p>
        </EmptyState>
      ) : (
        <Table
          id="figure-origins"
          caption="Each figure, the newest period first"
          captionSize="m"
          columns={columnsOf(props)}
          rows={histories}
          rowKey={({ period }) => period.end}
          narrow="stack"
        />
      )}
      <OtherSourcesTable
        figures={otherSources.filter(({ period }) => !known.has(periodKey(period)))}
        unit={series.unit}
      />
    </>
  );
}

function aboutSeries({ numerator, denominator }: PublicMeasure, series: PublicSeries) {
  const { area, scope, basis, unit, source, sourceUrl, licence, note } = series;
  const link = sourceUrl && (
    <a className="govuk-link" href={sourceUrl} rel="noreferrer">
      {source}
    </a>
  );
  return [
    { key: 'Area', value: area },
    { key: 'What these figures cover', value: scope },
    ...(numerator ? [{ key: 'Number counted', value: numerator }] : []),
    ...(denominator ? [{ key: denominatorHeading(unit), value: denominator }] : []),
    { key: 'Which date counts', value: BASES[basis] },
    { key: 'Unit', value: UNITS[unit] },
    { key: 'Source', value: link ?? source },
    { key: 'Licence', value: licence },
    ...(note ? [{ key: 'What to know', value: note }] : []),
  ];
}

const count = (value: number | null): string => (value === null ? '–' : formatNumber(value));

function columnsOf(props: FigureOriginsViewProps): Column<FigureHistory>[] {
  const { measure, series, otherSources, home, mayTie } = props;
  const { unit } = series;
  const decimals = printedDecimals(latestRevisions(series.observations), unit);
  const othersOf = ({ period }: FigureHistory) =>
    otherSources.filter((other) => periodKey(other.period) === periodKey(period));
  const figure = ({ newest }: FigureHistory): string => {
    const known = figureOf(newest, unit);
    return known === null ? reasonFor(newest) : formatFigureOf(known, newest, { unit, decimals });
  };
  const here = figureOriginsHref(home, { ref: measure.ref, slug: series.slug });
  return [
    {
      heading: 'Period',
      cell: ({ period }) => (
        <span id={figureOriginAnchor(period.end)}>{capitalised(describePeriod(period))}</span>
      ),
    },
    { heading: 'Figure', cell: figure, isNumeric: true },
    { heading: 'Number', cell: ({ newest }) => count(newest.numerator), isNumeric: true },
    { heading: denominatorHeading(unit), cell: ({ newest }) => count(newest.denominator), isNumeric: true },
    { heading: 'Marks', cell: ({ newest }) => flagsInWords(newest.flags) || 'None' },
    {
      heading: 'Source and revision',
      cell: (history) => <FigureSource history={history} unit={unit} others={othersOf(history)} />,
    },
    {
      heading: 'Evidence',
      cell: (history) => (
        <FigureEvidence
          history={history}
          home={home}
          forms={
            mayTie
              ? { tie: `${here}/evidence/${history.newest.id}`, endTie: (tie) => `${here}/ties/${tie}` }
              : null
          }
        />
      ),
    },
  ];
}
