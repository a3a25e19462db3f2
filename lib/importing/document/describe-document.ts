import { type Day, formatDay } from '@/lib/domain/day';
import { CADENCES } from '@/lib/domain/promises/promise';
import { statutoryClock } from '@/lib/domain/inspections/statutory-clock';
import { type SuggestedPart, suggestParts } from './suggest/suggest-parts';
import { type SuggestedPromise, suggestPromises } from './suggest/suggest-promises';
import type { Furniture } from './files/blocks';
import { toDisplayText } from './display-text';
import type { ReadRecommendation, ReadResponse, ResponseDocument } from './response-document';

const FIRST_CHARACTERS = 90;
const MOST_ROWS = 100;
const NOTHING_TO_IMPORT = 'Nothing to import: no recommendation and no response was found in this document.';

/** What was found in a document, as lines for a person at a terminal. */
export function describeDocument(document: ResponseDocument, furniture: readonly Furniture[] = []): string[] {
  return [
    ...describeFront(document),
    ...describeFound(document),
    ...list(
      'Could not place',
      document.unplaced.map(({ text, why }) => `“${firstWords(text)}” ${why}`),
    ),
    ...list('To check', document.toCheck),
    ...list(
      'Suggested parts, for a person to decide',
      document.recommendations.flatMap(suggestParts).map(describePart),
    ),
    ...list(
      'Suggested promises, for a person to decide',
      document.responses.flatMap(suggestPromises).map(describePromise),
    ),
    ...list(
      'Left out of the text',
      furniture.map(({ text, why }) => `“${firstWords(text)}” ${why}`),
    ),
  ];
}

function describeFront({ inspection, respondent, respondedOn }: ResponseDocument): string[] {
  return [
    `Inspection: ${printable(inspection.title ?? 'no title found')}`,
    `Inspection published: ${inspection.publishedOn === null ? 'no date found' : formatDay(inspection.publishedOn)}`,
    `Response of: ${printable(respondent ?? 'no name found')}`,
    `Response dated: ${respondedOn === null ? 'no date found' : formatDay(respondedOn)}`,
    ...describeClock(inspection.publishedOn, respondedOn),
  ];
}

/** Dates and day numbers only. Whether the period was kept is for the office to say, not for an importer. */
function describeClock(publishedOn: Day | null, respondedOn: Day | null): string[] {
  if (publishedOn === null) return [];
  const { lastDay, responseDayNumber } = statutoryClock(publishedOn, respondedOn);
  const response = responseDayNumber === null ? '' : ` The response is dated day ${responseDayNumber}.`;
  return [
    `Statutory period: day 1 is ${formatDay(publishedOn)}, day 56 is ${formatDay(lastDay)}.${response}`,
  ];
}

function describeFound({ intro, recommendations, preamble, responses, closing }: ResponseDocument): string[] {
  const introduction = intro === null ? [] : [firstWords(intro)];
  if (recommendations.length === 0 && responses.length === 0) {
    return ['', NOTHING_TO_IMPORT, ...list('Introduction', introduction)];
  }
  return [
    ...list('Introduction', introduction),
    ...listFound('Recommendations', recommendations.map(describeRecommendation)),
    ...list('Before the responses', preamble === null ? [] : [firstWords(preamble.text)]),
    ...listFound('Responses', responses.map(describeResponse)),
    ...list('Closing words', closing === null ? [] : [firstWords(closing)]),
  ];
}

function describeRecommendation({ ref, text, bullets, timing }: ReadRecommendation): string {
  const notes = [
    ...(timing === null ? [] : [timing]),
    ...(bullets.length === 0 ? [] : [`${bullets.length} ${bullets.length === 1 ? 'bullet' : 'bullets'}`]),
  ];
  return `${ref}  ${firstWords(text)}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
}

function describePart({ ref, text, addressedTo }: SuggestedPart): string {
  return `${ref}  ${firstWords(text)} (${addressedTo})`;
}

function describePromise({ ref, quote, because, cadence, dueOn }: SuggestedPromise): string {
  const often = cadence === 'once' ? '' : ` ${CADENCES[cadence]}.`;
  return `${ref}  “${firstWords(quote)}” ${because}${often} ${dueOn === null ? 'No date.' : `By ${formatDay(dueOn)}.`}`;
}

function describeResponse({ ref, voice, text }: ReadResponse): string {
  return `${ref}  ${voice}: ${firstWords(text)}`;
}

function listFound(noun: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? ['', `${noun} found: none`] : list(`${noun} found: ${rows.length}`, rows);
}

/** A title with its rows under it; nothing when there are no rows. A screenful of faults tells as much as a million. */
function list(title: string, rows: readonly string[]): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST_ROWS).map((row) => `  ${row}`);
  const left = rows.length - shown.length;
  return ['', title, ...shown, ...(left === 0 ? [] : [`  … and ${left} more`])];
}

function firstWords(text: string): string {
  const words = printable(toDisplayText(text.slice(0, 4 * FIRST_CHARACTERS)));
  if (words.length <= FIRST_CHARACTERS) return words;
  const room = words.slice(0, FIRST_CHARACTERS);
  return `${room.slice(0, Math.max(room.lastIndexOf(' '), FIRST_CHARACTERS / 2)).trimEnd()}…`;
}

/** One line without control characters: a document must not be able to steer the terminal it is shown on. */
function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
