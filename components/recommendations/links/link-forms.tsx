'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import type { Place } from '@/lib/domain/paths/office';
import type { RecommendationKey } from '@/lib/domain/paths/recommendation-key';
import { linksOf, type RecommendationLink } from '@/lib/domain/recommendations/recommendation-link';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler } from '@/lib/schemas/form-state';

const WORDS = {
  kind: { label: 'How are they linked?', labelSize: 'm' },
  reason: {
    label: 'Why are they linked?',
    labelSize: 'm',
    hint: 'This is published, so do not write names or anything about a case.',
  },
} as const;

const KINDS = [
  {
    value: 'superseded-by',
    text: 'This recommendation is superseded by the other one',
    hint: 'The other one takes its place.',
  },
  {
    value: 'repeats',
    text: 'This recommendation repeats the other one',
    hint: 'Inspectors have asked for the same before.',
  },
  { value: 'related', text: 'They are related' },
];

type LinkRecommendationFormProps = {
  action: FormActionHandler;
  place: Place;
  to: { inspection: string; ref: string; summary: string };
  /** Where another one is chosen. */
  backHref: string;
};

/** Says how a recommendation is linked to the one that was chosen, and why. */
export function LinkRecommendationForm({ action, place, to, backHref }: LinkRecommendationFormProps) {
  return (
    <ActionForm
      action={action}
      words={WORDS}
      drafts={{ form: 'link-recommendation', fields: ['reason'] }}
      hidden={{ ...place, toInspection: to.inspection, toRecommendation: to.ref }}
    >
      {({ field }) => (
        <>
          <h2 className="govuk-heading-m">
            Recommendation {to.ref}: {to.summary}
          </h2>
          <p className="govuk-body">
            <a className="govuk-link" href={backHref}>
              Choose another recommendation
            </a>
          </p>
          <Radios {...field('kind')} choices={KINDS} />
          <Textarea {...field('reason')} limit={LONGEST_EXPLANATION} />
          <Button>Link these recommendations</Button>
        </>
      )}
    </ActionForm>
  );
}

const END_WORDS = {
  link: { label: 'Which link do you want to end?', labelSize: 'm' },
  reason: {
    label: 'Why do you end it?',
    labelSize: 'm',
    hint: 'This is saved in the history of the recommendation, with your name.',
  },
} as const;

type EndRecommendationLinkFormProps = {
  action: FormActionHandler;
  place: Place;
  /** From whose end the links are read. */
  of: RecommendationKey;
  links: readonly RecommendationLink[];
};

/** Ends one of the links of a recommendation, with the reason. */
export function EndRecommendationLinkForm({ action, place, of, links }: EndRecommendationLinkFormProps) {
  return (
    <ActionForm
      action={action}
      words={END_WORDS}
      drafts={{ form: 'end-recommendation-link', fields: ['reason'] }}
      hidden={{ ...place }}
    >
      {({ field }) => (
        <>
          <Radios
            {...field('link')}
            choices={links.flatMap((link) =>
              linksOf(of, [link]).map(({ words, other }) => ({
                value: link.id,
                text: `${words} recommendation ${other.ref} (${other.inspectionTitle})`,
              })),
            )}
          />
          <Textarea {...field('reason')} limit={LONGEST_EXPLANATION} />
          <Button>End this link</Button>
        </>
      )}
    </ActionForm>
  );
}
