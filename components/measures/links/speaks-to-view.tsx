import type { LinkChoice } from '@/lib/domain/measures/measure-links';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { SpeaksToForm } from './speaks-to-form';
import { MeasurePage } from '@/components/measures/measure-page';

type SpeaksToViewProps = {
  action: FormActionHandler;
  measure: Pick<MeasureRecord, 'ref' | 'title' | 'version' | 'recommendations' | 'requirements'>;
  choices: readonly LinkChoice[];
};

/** Which recommendations and requirements one measure speaks to. */
export function SpeaksToView({ action, measure, choices }: SpeaksToViewProps) {
  const { ref, version, recommendations, requirements } = measure;
  return (
    <MeasurePage measure={measure} heading="What this measure speaks to">
      <p className="govuk-body">
        Its figures are shown with these recommendations, and beside the dials of the requirements you name.
        The public reads the change in the next edition.
      </p>
      <SpeaksToForm
        action={action}
        measure={{ ref, version }}
        links={{ recommendations, requirements }}
        choices={choices}
      />
    </MeasurePage>
  );
}
