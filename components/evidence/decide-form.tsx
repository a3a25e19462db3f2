'use client';

import type { Written } from '@/components/forms/conflict-notice';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Checkboxes } from '@/components/ui/checkboxes';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import { DECISION_WORDS } from '@/lib/domain/evidence/evidence';
import { SUFFICIENCY, SUFFICIENCY_MEANINGS, SUFFICIENCY_TICKS } from '@/lib/domain/evidence/sufficiency';
import { evidenceHref } from '@/lib/domain/paths/office';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';

type DecideFormProps = { action: FormActionHandler; evidence: EvidenceRecord };

const WORDS = {
  sufficiency: { label: 'What did you find it to be?', hint: 'It can be accepted when all 4 are true.' },
  decision: { label: 'Do you accept this evidence?' },
  note: { label: 'Why?', hint: 'The office reads this. Do not write names or anything about a case.' },
};

const TICKS = SUFFICIENCY_TICKS.map((value) => ({
  value,
  text: SUFFICIENCY[value],
  hint: SUFFICIENCY_MEANINGS[value],
}));

const DECISIONS = [
  {
    value: 'accepted',
    text: 'Accept it',
    hint: 'It shows what it says it shows. If it is more than the force’s own report, it can support “Complete – verified”.',
  },
  {
    value: 'rejected',
    text: 'Reject it',
    hint: 'It does not show what it says it shows. We keep it with your reason, and it supports nothing.',
  },
];

/** An approver accepts or rejects evidence that somebody else filed. */
export function DecideForm({ action, evidence: { id, version } }: DecideFormProps) {
  return (
    <section aria-labelledby="decide">
      <h2 className="govuk-heading-m" id="decide">
        Your decision
      </h2>
      <VersionedForm
        action={action}
        words={WORDS}
        drafts={{ form: 'decide', fields: ['note'] }}
        hidden={{ id }}
        version={version}
        written={writtenDecision}
        whenChanged={<DecidedMeanwhile href={evidenceHref(id)} />}
        save="Save this decision"
        saveAgain={null}
      >
        {({ field, ticks }) => (
          <>
            <Checkboxes {...ticks('sufficiency')} choices={TICKS} />
            <Radios {...field('decision')} choices={DECISIONS} />
            <Textarea {...field('note')} rows={4} limit={2000} />
          </>
        )}
      </VersionedForm>
    </section>
  );
}

function DecidedMeanwhile({ href }: { href: string }) {
  return (
    <>
      Somebody decided on this evidence while you were writing, so your decision was not saved.{' '}
      <a className="govuk-link" href={href}>
        See it as it is now
      </a>
      .
    </>
  );
}

function writtenDecision(state: FormState): Written[] {
  const decision = typedOr(state, 'decision', '');
  return [
    { label: DECISION_WORDS.state, value: DECISIONS.find(({ value }) => value === decision)?.text ?? '' },
    { label: DECISION_WORDS.note, value: typedOr(state, 'note', '') },
  ];
}
