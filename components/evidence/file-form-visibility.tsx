import type { BoundFields } from '@/components/forms/bound-fields';
import { Checkboxes } from '@/components/ui/checkboxes';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import type { PossibleReader } from '@/lib/domain/evidence/readers';
import { readerChoices, READERS_WORDS } from './reader-choices';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { VISIBILITIES, type Visibility } from '@/lib/domain/evidence/evidence';

export const VISIBILITY_WORDS = {
  visibility: { label: 'Who can see it?', labelSize: 'm' },
  readers: READERS_WORDS,
  publicSummary: {
    label: 'Summary for the public',
    labelSize: 'm',
    hint: 'What the public reads, in a sentence or two, also where the evidence itself is not public. Needed when the evidence is public.',
  },
} as const;

type FileFormVisibilityProps = {
  fields: BoundFields<keyof typeof VISIBILITY_WORDS>;
  people: readonly PossibleReader[];
  /** What is saved, where it is corrected. */
  saved?: EvidenceRecord;
};

const WHO_SEES: Record<Visibility, string> = {
  public:
    'Once it is accepted, its title, its summary for the public and its link are published with the next edition.',
  panel: 'Panel members see it once it is accepted. The public does not.',
  opcc: 'Everybody in this office sees it, and nobody else.',
  restricted: 'Only you and the people you choose below see it.',
};

const CHOICES = Object.entries(VISIBILITIES).map(([value, text]) => ({
  value,
  text,
  hint: Object.entries(WHO_SEES).find(([key]) => key === value)?.[1],
}));

/** Who can see it, and what the public may be told. */
export function FileFormVisibility({ fields: { field, ticks }, people, saved }: FileFormVisibilityProps) {
  return (
    <>
      <Radios {...field('visibility', saved?.visibility)} choices={CHOICES} />
      <Checkboxes
        {...ticks(
          'readers',
          saved?.readers.map(({ id }) => id),
        )}
        choices={readerChoices(people)}
      />
      <Textarea {...field('publicSummary', saved?.publicSummary ?? '')} rows={4} limit={1000} />
    </>
  );
}
