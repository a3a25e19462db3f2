import type { Colour } from '@/components/ui/colour';
import { Tag } from '@/components/ui/tag';
import type { CommitmentState } from '@/lib/domain/commitment';
import { COMMITMENT_STATES } from '@/lib/domain/commitment';
import { RECOMMENDATION_STATUS_LABELS, type RecommendationStatus } from '@/lib/domain/recommendation';

/** Colour only repeats the word. Nothing is red: a page for survivors does not shout. */
export const STANDING_COLOURS: Record<RecommendationStatus, Colour> = {
  verified: 'green',
  'reported-complete': 'teal',
  'under-review': 'purple',
  'in-progress': 'blue',
  'not-started': 'orange',
  'not-taken-forward': 'yellow',
  superseded: 'yellow',
  'not-yet-assessed': 'grey',
  'waiting-on-national-action': 'grey',
};

const COMMITMENT_COLOURS: Record<CommitmentState, Colour> = {
  kept: 'green',
  'on-track': 'blue',
  late: 'orange',
  lapsed: 'orange',
  unknown: 'grey',
};

/** Where a recommendation or a part of one stands, as its word. */
export function StandingTag({ standing }: { standing: RecommendationStatus }) {
  return <Tag colour={STANDING_COLOURS[standing]}>{RECOMMENDATION_STATUS_LABELS[standing]}</Tag>;
}

/** How a promise stands, as its word. */
export function PromiseTag({ state }: { state: CommitmentState }) {
  return <Tag colour={COMMITMENT_COLOURS[state]}>{COMMITMENT_STATES[state]}</Tag>;
}
