import { FormsPage } from '@/components/forms/forms-page';
import { MeasurePage } from '@/components/measures/measure-page';
import { MethodologyFacts } from '@/components/trends/methodology/methodology-facts';
import { MethodologyText } from '@/components/trends/methodology/methodology-text';
import { HOW_IT_IS_COUNTED, methodologyTitle } from '@/components/trends/methodology/methodology-words';
import { Details } from '@/components/ui/details';
import { Heading } from '@/components/ui/heading';
import type { Day } from '@/lib/domain/day';
import {
  type Methodology,
  type MethodologyVersion,
  whyNotApproveMethodology,
} from '@/lib/domain/measures/methodology/methodology-record';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { ApproveMethodologyForm, WriteMethodologyForm } from './methodology-forms';
import { describeState } from './version-words';

type MethodologyViewProps = {
  measure: PublicMeasure;
  methodology: Methodology;
  asAt: Day;
  /** Who reads it, and what they may do. */
  reader: { id: string; mayWrite: boolean; mayApprove: boolean };
  actions: { write: FormActionHandler; approve: FormActionHandler };
};

/** How a measure is counted, for the office: every version, and the forms to write and approve one. */
export function MethodologyView(props: MethodologyViewProps) {
  const { measure, methodology, asAt, reader, actions } = props;
  const [newest, ...earlier] = methodology.versions;
  return (
    <FormsPage page={methodologyTitle(measure.ref)}>
      <MeasurePage measure={measure} heading={HOW_IT_IS_COUNTED}>
        <Heading level={2}>In words</Heading>
        {newest ? (
          <Newest version={newest} {...props} />
        ) : (
          <p className="govuk-body">Nothing has been written yet.</p>
        )}
        {earlier.map((version) => (
          <Details key={version.number} summary={`Version ${version.number}`}>
            <p className="govuk-body">{describeState(version)}</p>
            <MethodologyText words={version.words} />
          </Details>
        ))}
        {reader.mayWrite && (
          <section aria-labelledby="write">
            <Heading level={2} id="write">
              Write a new version
            </Heading>
            <p className="govuk-body">
              Another person must approve it. Until then the panel and the public read the version before it.
            </p>
            <WriteMethodologyForm
              action={actions.write}
              measure={measure.ref}
              version={newest?.number ?? 0}
              words={newest?.words ?? ''}
            />
          </section>
        )}
        <Heading level={2}>From the record</Heading>
        <MethodologyFacts measure={measure} asAt={asAt} />
      </MeasurePage>
    </FormsPage>
  );
}

type NewestProps = Omit<MethodologyViewProps, 'asAt'> & { version: MethodologyVersion };

function Newest({ version, measure, methodology, reader, actions }: NewestProps) {
  const why = whyNotApproveMethodology(methodology.versions, version.number, reader.id);
  return (
    <>
      <p className="govuk-body">{describeState(version)}</p>
      <MethodologyText words={version.words} />
      {reader.mayApprove && version.approvedAt === null && why !== null && (
        <p className="govuk-body">{why}</p>
      )}
      {reader.mayApprove && why === null && (
        <ApproveMethodologyForm action={actions.approve} measure={measure.ref} version={version.number} />
      )}
    </>
  );
}
