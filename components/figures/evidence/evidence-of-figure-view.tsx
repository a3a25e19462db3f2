import { figureOriginAnchor } from '@/components/trends/table/origins';
import { FormTitle } from '@/components/forms/form-title';
import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { SummaryList } from '@/components/ui/summary-list';
import { capitalised } from '@/lib/domain/chart/chart-words';
import { describeFigures } from '@/lib/domain/chart/describe-figures';
import type { FigureHistory } from '@/lib/domain/figures/figure-origin';
import { describePeriod } from '@/lib/domain/figure';
import { OFFICE } from '@/lib/domain/paths/office';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/outside/snapshot';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import { figureOriginsHref } from '@/lib/domain/paths/measures';
import { EvidenceOfFigureForm } from './evidence-of-figure-form';

type EvidenceOfFigureViewProps = {
  measure: PublicMeasure;
  series: PublicSeries;
  history: FigureHistory;
  evidence: readonly { id: string; title: string }[];
  action: FormActionHandler;
};

/** Ties an item of evidence that was filed before to the newest figure of a period. */
export function EvidenceOfFigureView(props: EvidenceOfFigureViewProps) {
  const { measure, series, history, evidence, action } = props;
  const { period, newest } = history;
  const origins = figureOriginsHref(OFFICE.measures, { ref: measure.ref, slug: series.slug });
  const figure = { measure: measure.ref, series: series.slug, figure: newest.id };
  return (
    <NarrowPage
      before={
        <BackLink href={`${origins}#${figureOriginAnchor(period.end)}`}>Where the figures come from</BackLink>
      }
    >
      <span className="govuk-caption-l">
        Measure {measure.ref}: {series.title}
      </span>
      <h1 className="govuk-heading-l">Evidence for this figure</h1>
      <SummaryList
        rows={[
          { key: 'Period', value: capitalised(describePeriod(period)) },
          { key: 'Figure', value: describeFigures(newest, series.unit) },
          { key: 'Revision', value: String(newest.revision) },
          { key: 'Source', value: newest.source },
        ]}
      />
      {evidence.length > 0 ? (
        <EvidenceOfFigureForm action={action} figure={figure} evidence={evidence} />
      ) : (
        <NoEvidence measureRef={measure.ref} />
      )}
    </NarrowPage>
  );
}

function NoEvidence({ measureRef }: { measureRef: string }) {
  return (
    <>
      <FormTitle page={`Evidence for a figure of measure ${measureRef}`} state={EMPTY_FORM} />
      <EmptyState title="There is no evidence to choose from yet">
        <p className="govuk-body">
          Evidence appears here once it is filed for a recommendation that this measure is linked to.
        </p>
      </EmptyState>
    </>
  );
}
