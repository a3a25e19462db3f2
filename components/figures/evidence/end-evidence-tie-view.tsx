import { figureOriginAnchor } from '@/components/trends/table/origins';
import { FormTitle } from '@/components/forms/form-title';
import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { SummaryList } from '@/components/ui/summary-list';
import { capitalised } from '@/lib/domain/chart/chart-words';
import { dayInLondon, formatDay } from '@/lib/domain/day';
import { describeFigures } from '@/lib/domain/chart/describe-figures';
import type { EvidenceTie } from '@/lib/domain/figures/figure-origin';
import { describePeriod } from '@/lib/domain/figure';
import { OFFICE } from '@/lib/domain/paths/office';
import type { PublicSeries } from '@/lib/domain/outside/snapshot';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import { figureOriginsHref } from '@/lib/domain/paths/measures';
import { EndEvidenceTieForm } from './end-evidence-tie-form';

type EndEvidenceTieViewProps = {
  action: FormActionHandler;
  measureRef: string;
  series: Pick<PublicSeries, 'slug' | 'title' | 'unit'>;
  tie: EvidenceTie;
};

const TAKEN_OFF = 'This evidence was unlinked';

/** One tie of evidence to a figure, and the form that ends it. */
export function EndEvidenceTieView({ action, measureRef, series, tie }: EndEvidenceTieViewProps) {
  const { figure, ended } = tie;
  const origins = figureOriginsHref(OFFICE.measures, { ref: measureRef, slug: series.slug });
  const rows = [
    { key: 'Evidence', value: tie.title },
    { key: 'Period', value: capitalised(describePeriod(figure.period)) },
    { key: 'Figure', value: describeFigures(figure, series.unit) },
    { key: 'Revision', value: String(figure.revision) },
    ...(ended ? endedRows(ended) : []),
  ];
  return (
    <NarrowPage
      before={
        <BackLink href={`${origins}#${figureOriginAnchor(figure.period.end)}`}>
          Where the figures come from
        </BackLink>
      }
    >
      <span className="govuk-caption-l">
        Measure {measureRef}: {series.title}
      </span>
      <Heading level={1} className="govuk-heading-l">
        {ended ? TAKEN_OFF : 'Unlink this evidence from the figure'}
      </Heading>
      <SummaryList rows={rows} />
      {ended ? (
        <FormTitle page={TAKEN_OFF} state={EMPTY_FORM} />
      ) : (
        <>
          <p className="govuk-body">
            The evidence itself stays filed. It is no longer shown with this figure. You can link it again.
          </p>
          <EndEvidenceTieForm
            action={action}
            tie={{ measure: measureRef, series: series.slug, tie: tie.id }}
          />
        </>
      )}
    </NarrowPage>
  );
}

const endedRows = ({ at, by, reason }: NonNullable<EvidenceTie['ended']>) => [
  { key: 'Unlinked', value: `On ${formatDay(dayInLondon(new Date(at)))}, by ${by}` },
  { key: 'Why', value: reason },
];
