import { type Column, Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/domain/figure';
import { LEAST_FIGURES } from '@/lib/domain/statistics/judgement';
import {
  DATED_WITHIN,
  SERIES_OF_EACH_KIND,
  STEP_TRIED,
  WITH_A_STEP,
  WITHOUT_A_CHANGE,
} from '@/lib/domain/statistics/stability/measured-shares';

type Row = (typeof WITHOUT_A_CHANGE)[number];

const percent = (share: number) => `${share.toFixed(1)}%`;

const COLUMNS: readonly Column<Row>[] = [
  {
    heading: 'Made-up figures',
    cell: ({ figures, follows }) =>
      follows ? `${figures}, each tends to follow the one before` : `${figures}, each by itself`,
  },
  { heading: 'Newest figure called unusual', cell: ({ claims }) => percent(claims), isNumeric: true },
  { heading: 'Level said to have changed', cell: ({ levels }) => percent(levels), isNumeric: true },
];

/** How often the rules speak where nothing happened, and how often they see a step: shares of series made to try them. */
export function RulesTried() {
  const seen = WITH_A_STEP.map(({ figures, seen }) => `${percent(seen)} of sets of ${figures} figures`);
  return (
    <>
      <h3 className="govuk-heading-s">How often these rules are wrong</h3>
      <p className="govuk-body">
        We tried the rules on made-up figures, {formatNumber(SERIES_OF_EACH_KIND)} sets of each kind. Nothing
        lasting happened in them, so everything we said of them was wrong. With {LEAST_FIGURES} figures we
        cannot see whether each follows the one before.
      </p>
      <Table
        id="rules-tried"
        caption="How often we said something where nothing lasting happened"
        columns={COLUMNS}
        rows={WITHOUT_A_CHANGE}
        rowKey={({ figures, follows }) => `${figures} ${follows}`}
        narrow="stack"
      />
      <p className="govuk-body">
        Then we moved the last {STEP_TRIED.figures} figures up by {STEP_TRIED.deviations} standard deviations.
        We said that something changed, and when, to within {DATED_WITHIN} figures, in {seen.join(' and in ')}
        .
      </p>
    </>
  );
}
