import { Tag } from '@/components/ui/tag';
import type { Colour } from '@/components/ui/colour';
import { PUBLICATION_STATES, type PublicationState } from '@/lib/domain/publications/publication';

const COLOURS: Record<PublicationState, Colour> = {
  preparing: 'blue',
  failed: 'red',
  draft: 'yellow',
  approved: 'blue',
  published: 'green',
  returned: 'grey',
  withdrawn: 'grey',
};

/** The state of an edition, in a word; the colour only repeats it. */
export function PublicationStateTag({ state }: { state: PublicationState }) {
  return <Tag colour={COLOURS[state]}>{PUBLICATION_STATES[state]}</Tag>;
}
