'use client';

import { SaveOrLeave, type Written } from '@/components/forms/conflict-notice';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';
import {
  EXTRACT_WORDS,
  type ExtractRecord,
  type ExtractWords,
  fieldsOfExtract,
} from '@/lib/domain/document/extract';
import { EVIDENCE_STRENGTHS } from '@/lib/domain/evidence/evidence';
import { extractHref } from '@/lib/domain/paths/office';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';

type ConfirmExtractFormProps = { action: FormActionHandler; inspection: string; extract: ExtractRecord };

const STRENGTHS = Object.entries(EVIDENCE_STRENGTHS).map(([value, text]) => ({ value, text }));

const WORDS = {
  title: { label: EXTRACT_WORDS.title },
  detail: { label: `${EXTRACT_WORDS.detail} (optional)` },
  strength: { label: EXTRACT_WORDS.strength },
  value: { label: EXTRACT_WORDS.value, hint: 'In the words of the document.' },
  period: { label: EXTRACT_WORDS.period, hint: 'Write “Not stated” where the document gives none.' },
  basis: { label: EXTRACT_WORDS.basis, hint: 'Write “Not stated” where the document gives none.' },
  source: { label: EXTRACT_WORDS.source },
  dated: { label: `${EXTRACT_WORDS.dated} (optional)` },
  address: { label: EXTRACT_WORDS.address },
} as const satisfies Record<keyof ExtractWords, { label: string; hint?: string }>;

/** Confirms a record of the document as it is, or as corrected here. */
export function ConfirmExtractForm({ action, inspection, extract }: ConfirmExtractFormProps) {
  const fields = fieldsOfExtract(extract);
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      drafts={{ form: 'confirm', fields: ['detail'] }}
      hidden={{ inspection, id: extract.id }}
      version={extract.version}
      written={(state) => writtenWords(state, extract)}
      whenChanged={<SaveOrLeave keepHref={extractHref(inspection, extract.id)} />}
      save="Confirm this record"
      id="confirm"
    >
      {({ field }) =>
        fields.map((name) => {
          const bound = field(name, extract[name] ?? '');
          if (name === 'strength') return <Select key={name} {...bound} options={STRENGTHS} />;
          if (name !== 'detail') return <TextInput key={name} {...bound} />;
          return <Textarea key={name} {...bound} limit={LONGEST_EXPLANATION} rows={3} />;
        })
      }
    </VersionedForm>
  );
}

const writtenWords = (state: FormState, extract: ExtractRecord): Written[] =>
  fieldsOfExtract(extract).map((name) => ({
    label: EXTRACT_WORDS[name],
    value: typedOr(state, name, extract[name] ?? ''),
  }));
