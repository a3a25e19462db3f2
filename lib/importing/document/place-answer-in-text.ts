import type { Step } from './landmark-steps';
import { firstParagraphEnd } from './paragraphs';
import { type Placement, beginResponse, nameRefs, setAside } from './placement';

/** "In response to recommendation 10 and 22, …": the paragraph is the response to each one that it names. */
export function placeAnswerInText(
  placement: Placement,
  { landmark, body, isHeaded }: Step<'answer in text'>,
): void {
  const { refs, start } = landmark;
  const mark = { refs, start, bodyStart: start, voice: placement.voice };
  if (placement.open !== null) {
    placeAnswerUnderHeading(placement, mark);
    return;
  }
  // Where these recommendations have headings, a mention elsewhere is about them and is not their answer.
  if (refs.some(isHeaded)) return;

  beginResponse(placement, mark);
  placement.open = null;
  const end = firstParagraphEnd(body);
  if (body.slice(end).trim() === '') return;
  setAside(
    placement,
    start + end,
    `Follows the answer to ${nameRefs(refs)}; nothing says whether it belongs to it.`,
  );
}

/** Inside a response such a sentence is part of it; under the recommendation it names, it begins the response. */
function placeAnswerUnderHeading(placement: Placement, mark: Parameters<typeof beginResponse>[1]): void {
  const { open } = placement;
  if (open === null || open.kind === 'response') return;
  if (open.refs.join() === mark.refs.join()) {
    beginResponse(placement, mark);
    return;
  }
  if (open.kind === 'recommendation') return;
  setAside(
    placement,
    mark.start,
    `Mentions ${nameRefs(mark.refs)} under the heading of ${nameRefs(open.refs)}.`,
  );
}
