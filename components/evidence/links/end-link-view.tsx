import { FormTitle } from '@/components/forms/form-title';
import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { describeLinked, type EvidenceLink } from '@/lib/domain/evidence/evidence-link';
import { evidenceHref } from '@/lib/domain/paths/office';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import { EndLinkForm } from './end-link-form';

type EndLinkViewProps = { action: FormActionHandler; evidenceId: string; link: EvidenceLink };

const ENDED = 'This evidence was unlinked';

/** One link of evidence, and the form that ends it. */
export function EndLinkView({ action, evidenceId, link: { id, thing, ended } }: EndLinkViewProps) {
  return (
    <NarrowPage before={<BackLink href={evidenceHref(evidenceId)}>Evidence</BackLink>}>
      <Heading level={1} className="govuk-heading-l">
        {ended ? ENDED : 'Unlink this evidence'}
      </Heading>
      <p className="govuk-body">{describeLinked(thing)}</p>
      {ended ? (
        <>
          <FormTitle page={ENDED} state={EMPTY_FORM} />
          <p className="govuk-body">
            {ended.by} unlinked it: {ended.reason}
          </p>
        </>
      ) : (
        <>
          <p className="govuk-body">
            The evidence stays filed, and no longer supports this. You can link it again.
          </p>
          <EndLinkForm action={action} evidenceId={evidenceId} link={id} />
        </>
      )}
    </NarrowPage>
  );
}
