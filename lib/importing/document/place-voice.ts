import type { Step } from './landmark-steps';
import { type Placement, beginResponse, cut, nameRefs, setAside } from './placement';

/**
 * A line such as "Chief Constable’s response" speaks for one answer when it is inside a recommendation, and for a
 * whole section when headings that were seen before come again under it.
 */
export function placeVoice(placement: Placement, step: Step<'voice'>): void {
  const { open } = placement;
  if (open === null || opensSection(placement, step)) {
    placeSection(placement, step);
    return;
  }
  const { voice, start, bodyStart } = step.landmark;
  const { refs } = open;
  placement.voicesInsideAnswers = true;
  if (step.body.trim() !== '') {
    beginResponse(placement, { refs, start, bodyStart, voice: voice ?? placement.voice });
    return;
  }
  setAside(placement, start, `A heading of a response to ${nameRefs(refs)} without words under it.`);
  placement.open = { refs, kind: 'nothing' };
}

function placeSection(placement: Placement, { landmark, body }: Step<'voice'>): void {
  const { voice, start, bodyStart } = landmark;
  // At the top of the document "PCC response" is its name, and "Response" alone says nothing.
  if (voice === null || (voice === 'commissioner' && placement.cuts.length === 1)) return;

  placement.voice = voice;
  placement.open = null;
  placement.answering ||= placement.recommended.size > 0;
  cut(placement, { start, kind: 'heading' });
  if (body.trim() === '') return;
  setAside(placement, bodyStart, `The words of the ${voice}, but they name no recommendation.`);
}

function opensSection(placement: Placement, { nextRefs, landmark }: Step<'voice'>): boolean {
  if (landmark.voice === null) return false;
  if (!placement.answering) return nextRefs.some((ref) => placement.recommended.has(ref));
  if (nextRefs.length > 0) return nextRefs.some((ref) => hasAnswer(placement, ref));
  return placement.open?.kind === 'response' && !placement.voicesInsideAnswers;
}

function hasAnswer(placement: Placement, ref: string): boolean {
  return placement.answered.has(`${ref} commissioner`) || placement.answered.has(`${ref} chief officer`);
}
