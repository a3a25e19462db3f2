import type { Colour } from '@/components/ui/colour';
import { Tag } from '@/components/ui/tag';
import {
  EVIDENCE_STATES,
  VISIBILITIES,
  type EvidenceState,
  type Visibility,
} from '@/lib/domain/evidence/evidence';

const STATE_COLOURS: Record<EvidenceState, Colour> = {
  requested: 'grey',
  draft: 'grey',
  'in-review': 'yellow',
  accepted: 'green',
  rejected: 'orange',
  expired: 'grey',
};

const VISIBILITY_COLOURS: Record<Visibility, Colour> = {
  public: 'teal',
  panel: 'blue',
  opcc: 'purple',
  restricted: 'red',
};

/** The state of an item of evidence, in a word. */
export function EvidenceStateTag({ state }: { state: EvidenceState }) {
  return <Tag colour={STATE_COLOURS[state]}>{EVIDENCE_STATES[state]}</Tag>;
}

/** Who may see an item of evidence, in a word. */
export function VisibilityTag({ visibility }: { visibility: Visibility }) {
  return <Tag colour={VISIBILITY_COLOURS[visibility]}>{VISIBILITIES[visibility]}</Tag>;
}
