import { errorOf, typedOr } from '@/components/forms/form-values';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import { VISIBILITIES, type Visibility } from '@/lib/domain/evidence';
import type { FormState } from '@/lib/schemas/form-state';

const WHO_SEES: Record<Visibility, string> = {
  public:
    'Once it is accepted, its title, its summary for the public and its link are published with the next edition.',
  panel: 'Panel members see it once it is accepted. The public does not.',
  opcc: 'Everybody in this office sees it, and nobody else.',
  restricted: 'Only you and the approvers see it.',
};

/** Who may see it, and what the public may be told. */
export function FileFormVisibility({ state }: { state: FormState }) {
  return (
    <>
      <Radios
        name="visibility"
        label="Who may see it?"
        labelSize="m"
        choices={Object.entries(VISIBILITIES).map(([value, text]) => ({
          value,
          text,
          hint: Object.entries(WHO_SEES).find(([key]) => key === value)?.[1],
        }))}
        value={typedOr(state, 'visibility', '')}
        error={errorOf(state, 'visibility')}
      />
      <Textarea
        name="publicSummary"
        label="Summary for the public"
        labelSize="m"
        hint="What the public reads, in a sentence or two. Needed when the evidence is public; optional otherwise."
        error={errorOf(state, 'publicSummary')}
        value={typedOr(state, 'publicSummary', '')}
        rows={4}
        limit={1000}
      />
    </>
  );
}
