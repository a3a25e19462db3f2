import { counted } from '@/components/site/words/words';
import { formatDay } from '@/lib/domain/day';
import type { OutsideAnswer, OutsideDocument } from '@/lib/domain/outside/document';

/** Said once above each section that shows what nobody has confirmed. */
export const DRAFT_OF_TRIAL = 'Draft reading, made when this trial was set up. No office has confirmed it.';

/** "The response of 17 September 2021". */
export const theResponse = ({ respondedOn }: Pick<OutsideDocument, 'respondedOn'>): string =>
  respondedOn === null ? 'The response' : `The response of ${formatDay(respondedOn)}`;

/** How far the document answers a part: about the document, and never about the force. */
export function answerInWords(
  { answer, quotes }: Pick<OutsideAnswer, 'answer' | 'quotes'>,
  document: Pick<OutsideDocument, 'respondedOn'>,
): string {
  const response = theResponse(document);
  if (answer === 'answered') return `${response} answers this.`;
  if (answer === 'part') return `${response} answers this in part.`;
  if (answer === 'not-local') return `${response} did not have to answer this: it is for national bodies.`;
  return quotes.length === 0 ? `${response} does not mention this.` : `${response} does not answer this.`;
}

type Promised = { dueOn: unknown };

/**
 * "Of 21 things that inspectors asked, the response of 17 September 2021 answers 2 and 11 in part, and does not answer 5.
 * 3 are for national bodies." Counts what is shown; where not every part has been read, it says of how many. `asked` is null
 * where some parts are still being checked: then nobody knows how many things were asked.
 */
export function describeAnswers(document: OutsideDocument, asked: number | null): string {
  const count = (answer: OutsideAnswer['answer']) =>
    document.answers.filter((one) => one.answer === answer).length;
  const response = theResponse(document);
  const read = document.answers.length;
  const things = asked === null ? 'the things' : counted(asked, 'thing');
  const soFar = read === asked ? '' : `, ${read} ${read === 1 ? 'has' : 'have'} been read so far. Of these`;
  const of = `Of ${things} that inspectors asked${soFar}`;
  const national = count('not-local');
  return (
    `${of}, ${response.charAt(0).toLowerCase()}${response.slice(1)} answers ${count('answered')}, ` +
    `${count('part')} in part, and does not answer ${count('not-answered')}.` +
    (national === 0 ? '' : ` ${national} ${national === 1 ? 'is' : 'are'} for national bodies.`)
  );
}

/** "It makes 25 promises, of which 0 have a date." */
export const describePromises = (promises: readonly Promised[]): string =>
  `It makes ${counted(promises.length, 'promise')}, of which ${describeDated(promises)}.`;

/** The same where there may be more promises than are shown: "We have confirmed 3 of its promises so far, of which …" */
export const describeConfirmedPromises = (promises: readonly Promised[]): string =>
  promises.length === 0
    ? 'We are checking which of its sentences are promises.'
    : `We have confirmed ${promises.length} of its promises so far, of which ${describeDated(promises)}.`;

function describeDated(promises: readonly Promised[]): string {
  const dated = promises.filter(({ dueOn }) => dueOn !== null).length;
  return `${dated} ${dated === 1 ? 'has' : 'have'} a date`;
}
