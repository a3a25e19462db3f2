'use client';

import { SaveOrLeave, type Written } from '@/components/forms/conflict-notice';
import { tickedOr, typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Checkboxes } from '@/components/ui/checkboxes';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import type { PartReading } from '@/lib/domain/document/part-reading';
import { recommendationHref, type Place } from '@/lib/domain/paths/office';
import { COVERAGES } from '@/lib/domain/promises/promise';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';

type CoverageFormProps = {
  action: FormActionHandler;
  place: Place;
  reading: PartReading;
  version: number;
  /** The sentences that can be chosen. */
  sentences: readonly { position: number; words: string }[];
};

const WORDS = {
  coverage: { label: 'How far does the response answer this part?', labelSize: 'm' },
  sentences: {
    label: 'Which sentences answer it?',
    labelSize: 'm',
    hint: 'They are quoted to the panel and the public. Where nothing answers it, select none.',
  },
  note: {
    label: 'What should a reader know? (optional)',
    labelSize: 'm',
    hint: 'About the document, not about the force: what the response says, and what it does not mention.',
  },
} as const;

const CHOICES = Object.entries(COVERAGES).map(([value, text]) => ({ value, text }));

/** Says how far the response answers a part. Sentences are chosen one by one, by mouse or keyboard, without JavaScript. */
export function CoverageForm({ action, place, reading, version, sentences }: CoverageFormProps) {
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      drafts={{ form: 'coverage', fields: ['note'] }}
      page={`How the response answers part ${reading.ref}`}
      hidden={{ ...place, requirement: reading.ref }}
      version={version}
      written={(state) => written(state, reading)}
      whenChanged={<SaveOrLeave keepHref={recommendationHref(place)} />}
      save="Confirm this reading"
    >
      {({ field, ticks }) => (
        <>
          <Radios {...field('coverage', reading.coverage ?? '')} choices={CHOICES} />
          <Checkboxes
            {...ticks('sentences', reading.sentences.map(String))}
            choices={sentences.map(({ position, words }) => ({ value: String(position), text: words }))}
            look="small"
          />
          <Textarea {...field('note', reading.note ?? '')} limit={LONGEST_EXPLANATION} rows={4} />
        </>
      )}
    </VersionedForm>
  );
}

const isCoverage = (word: string): word is keyof typeof COVERAGES => Object.hasOwn(COVERAGES, word);

function written(state: FormState, reading: PartReading): Written[] {
  const chosen = typedOr(state, 'coverage', reading.coverage ?? '');
  const ticked = tickedOr(state, 'sentences', reading.sentences.map(String));
  return [
    { label: 'How far the response answers it', value: isCoverage(chosen) ? COVERAGES[chosen] : '' },
    { label: 'Sentences', value: ticked.join(', ') || 'None' },
    { label: 'What to know', value: typedOr(state, 'note', reading.note ?? '') },
  ];
}
