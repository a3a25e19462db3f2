import { TwoColumn } from '@/components/layout/two-column';
import { BackLink } from '@/components/ui/back-link';
import { SummaryList } from '@/components/ui/summary-list';
import { BASES, PERIOD_TYPES, UNITS } from '@/lib/domain/figure';
import { officeMeasureHref } from '@/lib/domain/paths/office';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { EditForm } from './edit-form';

type EditViewProps = { action: FormActionHandler; measure: MeasureRecord; mayLoosen: boolean };

/** The form for a measure, with what cannot be changed beside it. */
export function EditView({ action, measure, mayLoosen }: EditViewProps) {
  const { ref, version, title, definition, numerator, denominator, source, scope, caution, reading } =
    measure;
  const { direction, frequency, figuresDueAfter, disclosureRule } = measure;
  const editable = {
    ...{ ref, version, title, definition, numerator, denominator, source, scope, caution, reading },
    ...{ direction, frequency, figuresDueAfter, disclosureRule },
  };
  return (
    <TwoColumn
      before={<BackLink href={officeMeasureHref(ref)}>Measure {ref}</BackLink>}
      heading={<h1 className="govuk-heading-l">Change measure {ref}</h1>}
      side={<FixedParts measure={measure} />}
      sideOn="right"
    >
      <EditForm action={action} measure={editable} mayLoosen={mayLoosen} />
    </TwoColumn>
  );
}

function FixedParts({ measure: { ref, unit, basis, series } }: { measure: MeasureRecord }) {
  const periods = [...new Set(series.map(({ periodType }) => PERIOD_TYPES[periodType]))];
  return (
    <>
      <h2 className="govuk-heading-s">What cannot be changed here</h2>
      <p className="govuk-body">
        Figures are counted in these. With another unit, basis or period the same numbers would mean something
        else, so it would be another measure.
      </p>
      <SummaryList
        isPlain
        rows={[
          { key: 'Unit', value: UNITS[unit] },
          { key: 'Basis', value: BASES[basis] },
          { key: 'Periods', value: periods.length > 0 ? periods.join(', ') : 'No figures supplied yet' },
        ]}
      />
      <p className="govuk-body">
        You choose its recommendations on another page:{' '}
        <a className="govuk-link" href={officeMeasureHref(ref, 'links')}>
          linked recommendations
        </a>
        .
      </p>
    </>
  );
}
