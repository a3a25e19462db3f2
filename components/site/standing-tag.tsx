import type { Colour } from '@/components/ui/colour';
import { Tag } from '@/components/ui/tag';
import type { PromiseState } from '@/lib/domain/promises/promise';
import { PROMISE_STATES } from '@/lib/domain/promises/promise';
import type { PublicRecommendation } from '@/lib/domain/outside/snapshot';
import { withPartsBeingChecked } from '@/lib/domain/outside/drafts';
import { describeNational } from '@/lib/domain/recommendations/recommendation';
import { STANDING_LABELS, type Standing } from '@/lib/domain/recommendations/standing';

/** Colour only repeats the word. Red is kept for the decision not to act; a page for survivors does not shout. */
export const STANDING_COLOURS: Record<Standing, Colour> = {
  verified: 'green',
  'verified-by-exception': 'green',
  'reported-complete': 'teal',
  'in-progress': 'blue',
  'on-hold': 'purple',
  'not-started': 'orange',
  'no-answer': 'orange',
  'not-asked': 'grey',
  'not-taken-forward': 'red',
  superseded: 'grey',
  'not-yet-assessed': 'grey',
  'waiting-on-national-action': 'yellow',
};

const PROMISE_COLOURS: Record<PromiseState, Colour> = {
  kept: 'green',
  'on-track': 'blue',
  late: 'orange',
  lapsed: 'orange',
  unknown: 'grey',
};

/** The status of a recommendation or of a part of one, as its word. */
export function StandingTag({ standing }: { standing: Standing }) {
  return <Tag colour={STANDING_COLOURS[standing]}>{STANDING_LABELS[standing]}</Tag>;
}

/** The status of a promise, as its word. */
export function PromiseTag({ state }: { state: PromiseState }) {
  return <Tag colour={PROMISE_COLOURS[state]}>{PROMISE_STATES[state]}</Tag>;
}

/** The counts behind a recommendation's word. "0 of 3 complete" would say too much where nobody has looked. */
export function describeWhole(recommendation: PublicRecommendation): string {
  const { status, progress, requirements } = recommendation;
  if (status !== 'not-yet-assessed') return progress;
  return withPartsBeingChecked(describeUnassessed(requirements), recommendation);
}

function describeUnassessed(requirements: PublicRecommendation['requirements']): string {
  const local = requirements.filter(({ addressedTo }) => addressedTo === 'local').length;
  const national = requirements.length - local;
  if (local === 0) return describeNational(national);
  const assessed =
    local === 1
      ? 'The 1 part for our area has not been assessed.'
      : `None of the ${local} parts for our area has been assessed.`;
  return national === 0 ? assessed : `${assessed} ${describeNational(national)}`;
}
