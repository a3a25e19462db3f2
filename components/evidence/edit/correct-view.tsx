import { FormTitle } from '@/components/forms/form-title';
import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { InsetText } from '@/components/ui/inset-text';
import { whyNotCorrect } from '@/lib/domain/evidence/correction';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { PossibleReader } from '@/lib/domain/evidence/readers';
import { evidenceHref } from '@/lib/domain/paths/office';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import { CorrectForm } from './correct-form';

type CorrectViewProps = {
  action: FormActionHandler;
  evidence: EvidenceRecord;
  people: readonly PossibleReader[];
  personId: string;
};

const PAGE = 'Correct this evidence';

/** Where an item of evidence is corrected, and what that does to its acceptance. */
export function CorrectView({ action, evidence, people, personId }: CorrectViewProps) {
  const { id, title, state } = evidence;
  const whyNot = whyNotCorrect(evidence, personId);
  return (
    <NarrowPage before={<BackLink href={evidenceHref(id)}>Evidence</BackLink>}>
      <span className="govuk-caption-l">{title}</span>
      <Heading level={1} className="govuk-heading-l">
        {PAGE}
      </Heading>
      {whyNot ? (
        <>
          <FormTitle page={PAGE} state={EMPTY_FORM} />
          <p className="govuk-body">{whyNot}</p>
        </>
      ) : (
        <>
          {state === 'accepted' && (
            <InsetText>
              This evidence was accepted. If you change what that rested on, it goes back to review, and what
              we verified with it needs re-checking until another person accepts it again. It stays accepted
              if you only change where the original is kept, let fewer people see it, or give it an earlier
              day to expire.
            </InsetText>
          )}
          <CorrectForm action={action} evidence={evidence} people={people} page={PAGE} />
        </>
      )}
    </NarrowPage>
  );
}
