'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { tickedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Checkboxes } from '@/components/ui/checkboxes';
import {
  describeMeasureLinks,
  type LinkChoice,
  linksInOrder,
  type MeasureLinks,
} from '@/lib/domain/measures/measure-links';
import { officeMeasureHref } from '@/lib/domain/paths/office';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';
import { ChangeReason } from '@/components/measures/change-reason';
import { SpeaksToRequirements } from './speaks-to-requirements';

type SpeaksToFormProps = {
  action: FormActionHandler;
  measure: { ref: string; version: number };
  links: MeasureLinks;
  choices: readonly LinkChoice[];
};

const WORDS = {
  recommendations: {
    label: 'Which recommendations does it speak to?',
    labelSize: 'm',
    hint: 'Where it speaks to only some requirements of a recommendation, select those too.',
  },
} as const;

/** Changes which recommendations a measure speaks to, and which of their requirements, with the reason. */
export function SpeaksToForm({ action, measure: { ref, version }, links, choices }: SpeaksToFormProps) {
  const ticked = (state: FormState): MeasureLinks => ({
    recommendations: tickedOr(state, 'recommendations', links.recommendations),
    requirements: tickedOr(state, 'requirements', links.requirements),
  });
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      page={`What measure ${ref} speaks to`}
      hidden={{ measure: ref }}
      version={version}
      id="speaks-to"
      written={(state) => describeMeasureLinks(linksInOrder(choices, ticked(state)))}
      whenChanged={<SaveOrLeave keepHref={officeMeasureHref(ref)} />}
      save="Save this change"
      saveAgain="Save what I chose"
    >
      {({ ticks, state }) => (
        <>
          <Checkboxes
            {...ticks('recommendations', links.recommendations)}
            choices={choices.map((choice) => ({
              value: choice.ref,
              text: `Recommendation ${choice.ref}`,
              hint: choice.summary,
              reveals: <SpeaksToRequirements recommendation={choice} ticked={ticked(state).requirements} />,
            }))}
          />
          <ChangeReason state={state} />
        </>
      )}
    </VersionedForm>
  );
}
