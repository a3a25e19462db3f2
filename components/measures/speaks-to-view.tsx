import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import type { LinkChoice } from '@/lib/domain/measure-links';
import type { MeasureRecord } from '@/lib/domain/records';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { measureHref } from './addresses';
import { SpeaksToForm } from './speaks-to-form';

type SpeaksToViewProps = {
  action: FormActionHandler;
  measure: Pick<MeasureRecord, 'ref' | 'title' | 'version' | 'recommendationRefs' | 'requirementRefs'>;
  choices: readonly LinkChoice[];
};

/** Which recommendations and requirements one measure speaks to. */
export function SpeaksToView({ action, measure, choices }: SpeaksToViewProps) {
  const { ref, title, version, recommendationRefs, requirementRefs } = measure;
  return (
    <NarrowPage before={<BackLink href={measureHref('/manage/measures', ref)}>Measure {ref}</BackLink>}>
      <span className="govuk-caption-l">
        Measure {ref}: {title}
      </span>
      <Heading level={1} className="govuk-heading-l">
        What this measure speaks to
      </Heading>
      <p className="govuk-body">
        Its figures are shown with these recommendations, and beside the dials of the requirements you name.
        The public reads the change in the next edition.
      </p>
      <SpeaksToForm
        action={action}
        measure={{ ref, version }}
        links={{ recommendations: recommendationRefs, requirements: requirementRefs }}
        choices={choices}
      />
    </NarrowPage>
  );
}
