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
import {
  describeRecommendationKey,
  formatRecommendationKey,
  formatRequirementKey,
  parseRecommendationKey,
  parseRequirementKey,
} from '@/lib/domain/paths/recommendation-key';
import { officeMeasureHref } from '@/lib/domain/paths/office';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';
import { ChangeReason } from '@/components/measures/change-reason';
import { MeasureLinksRequirements } from './measure-links-requirements';

type MeasureLinksFormProps = {
  action: FormActionHandler;
  measure: { ref: string; version: number };
  links: MeasureLinks;
  choices: readonly LinkChoice[];
};

const WORDS = {
  recommendations: {
    label: 'Which recommendations is it linked to?',
    labelSize: 'm',
    hint: 'If it is linked to only some parts of a recommendation, select those too.',
  },
} as const;

/** Changes which recommendations a measure is linked to, and which of their requirements, with the reason. */
export function MeasureLinksForm({
  action,
  measure: { ref, version },
  links,
  choices,
}: MeasureLinksFormProps) {
  const saved = {
    recommendations: links.recommendations.map(formatRecommendationKey),
    requirements: links.requirements.map(formatRequirementKey),
  };
  const ticked = (state: FormState): MeasureLinks => ({
    recommendations: tickedOr(state, 'recommendations', saved.recommendations).flatMap(
      (text) => parseRecommendationKey(text) ?? [],
    ),
    requirements: tickedOr(state, 'requirements', saved.requirements).flatMap(
      (text) => parseRequirementKey(text) ?? [],
    ),
  });
  const among = choices.map(({ key }) => key);
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      page={`Linked recommendations of measure ${ref}`}
      hidden={{ measure: ref }}
      version={version}
      id="measure-links"
      written={(state) => describeMeasureLinks(linksInOrder(choices, ticked(state)))}
      whenChanged={<SaveOrLeave keepHref={officeMeasureHref(ref)} />}
      save="Save this change"
      saveAgain="Save what I chose"
    >
      {({ ticks, state }) => (
        <>
          <Checkboxes
            {...ticks('recommendations', saved.recommendations)}
            choices={choices.map((choice) => ({
              value: formatRecommendationKey(choice.key),
              text: `Recommendation ${describeRecommendationKey(choice.key, among)}`,
              hint: choice.summary,
              reveals: (
                <MeasureLinksRequirements
                  recommendation={choice}
                  among={among}
                  ticked={ticked(state).requirements}
                />
              ),
            }))}
          />
          <ChangeReason state={state} />
        </>
      )}
    </VersionedForm>
  );
}
