import { type Step, listSteps } from './landmark-steps';
import { placeAnswerInText } from './place-answer-in-text';
import { placeVoice } from './place-voice';
import {
  type Cut,
  type Placement,
  beginRecommendation,
  beginResponse,
  cut,
  nameRefs,
  newPlacement,
  setAside,
  squash,
} from './placement';
import { asks } from './marks/asks';
import { isUnnumbered, kindOfRef } from './marks/kinds';
import { splitInlineAnswers } from './split-inline-answers';
import { setOwnersAside } from './set-owners-aside';
import { endParts } from './marks/end-parts';
import { setLabelsAside } from './marks/set-labels-aside';

/** Where each part of the text begins, in document order. The first begins at 0; none is missing in between. */
export function placeParts(text: string): Cut[] {
  const placement = newPlacement();
  for (const step of listSteps(text)) placeStepOrSetAside(placement, step);
  const ended = endParts(text, setLabelsAside(text, setOwnersAside(text, placement.cuts)));
  return splitInlineAnswers(text, ended);
}

/** Words straight under a heading of no recommendation belong nowhere, even where they look like the start of something. */
function placeStepOrSetAside(placement: Placement, step: Step): void {
  const cuts = placement.cuts.length;
  placeStep(placement, step);
  if (placement.cuts.length > cuts || placement.cuts.at(-1)?.kind !== 'heading') return;
  setAside(placement, step.landmark.start, 'It is under a heading that names no recommendation.');
}

function placeStep(placement: Placement, step: Step): void {
  const { landmark } = step;
  switch (landmark.kind) {
    case 'heading':
      return placeHeading(placement, { ...step, landmark });
    case 'list item':
      return placeListItem(placement, { ...step, landmark });
    case 'listed':
      return placeListed(placement, { ...step, landmark });
    case 'aside':
      return setAside(placement, landmark.start, landmark.why);
    case 'voice':
      return placeVoice(placement, { ...step, landmark });
    case 'answer in text':
      return placeAnswerInText(placement, { ...step, landmark });
    case 'answers begin':
      return placeBeginning(placement, landmark.start);
    case 'closing':
      return cut(placement, { start: landmark.start, kind: 'closing' });
  }
}

function placeHeading(placement: Placement, { landmark, body, next }: Step<'heading'>): void {
  const { refs, start } = landmark;
  if (body.trim() === '') {
    placeEmptyHeading(placement, { landmark, next });
    return;
  }
  const words = placement.recommended.get(refs.join());
  if (words !== undefined && words === squash(body)) {
    setAside(placement, start, `Repeats the words of ${nameRefs(refs)}.`);
    placement.open = { refs, kind: 'nothing' };
    return;
  }
  if (refs.some((ref) => isUnnumbered(ref)) && (placement.answering || !canBeUnnumbered(refs, body))) {
    setAside(
      placement,
      start,
      'Its heading has no number, and its words ask for nothing or come among answers.',
    );
    return;
  }
  if (placement.answering || refs.some((ref) => placement.recommended.has(ref))) {
    placement.answering = true;
    beginResponse(placement, { ...landmark, voice: placement.voice });
    return;
  }
  if (refs.length > 1) {
    setAside(
      placement,
      start,
      `It is under ${nameRefs(refs)} together, so it is not the words of one of them.`,
    );
    return;
  }
  beginRecommendation(placement, { ...landmark, words: body });
}

/** Of a recommendation without a number only its words can say that it is one. */
function canBeUnnumbered(refs: readonly string[], body: string): boolean {
  return refs.every((ref) => kindOfRef(ref) !== 'recommendation') || asks(body);
}

function placeEmptyHeading(
  placement: Placement,
  { landmark, next }: Pick<Step<'heading'>, 'landmark' | 'next'>,
): void {
  const { refs, start } = landmark;
  if (next !== 'voice' && next !== 'answer in text') {
    setAside(placement, start, `The heading of ${nameRefs(refs)} has no words under it.`);
    return;
  }
  cut(placement, { start, kind: 'heading', refs });
  placement.open = { refs, kind: 'nothing' };
}

function placeListItem(placement: Placement, { landmark, body }: Step<'list item'>): void {
  const { refs, start, statusStart } = landmark;
  if (body.trim() === '' || refs.some((ref) => placement.recommended.has(ref))) {
    const fault = body.trim() === '' ? 'has no words' : 'appears a second time';
    setAside(placement, start, `Number ${refs.join()} of the list ${fault}.`);
    return;
  }
  beginRecommendation(placement, { ...landmark, inline: false, words: body });
  const recommendation = placement.cuts.pop();
  const why = `The list gives this status to ${nameRefs(refs)}. A status is decided from evidence, so it is not imported.`;
  cut(placement, { start: statusStart, kind: 'unplaced', why });
  if (recommendation) placement.cuts.push(recommendation);
}

/** A row of the list under "Recommendations". A number that comes again belongs to something else. */
function placeListed(placement: Placement, { landmark, body }: Step<'listed'>): void {
  const { refs, start } = landmark;
  if (body.trim() === '' || placement.answering || refs.some((ref) => placement.recommended.has(ref))) {
    setAside(placement, start, `A row of a list, but ${nameRefs(refs)} was found before.`);
    return;
  }
  beginRecommendation(placement, { ...landmark, inline: false, words: body });
}

function placeBeginning(placement: Placement, start: number): void {
  if (placement.answering || placement.recommended.size === 0) return;
  placement.answering = true;
  placement.open = null;
  cut(placement, { start, kind: 'preamble' });
}
