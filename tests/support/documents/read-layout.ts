import { readFileSync } from 'node:fs';

/** The layouts kept beside this file: re-worded, with the oddities that real responses have. */
export const LAYOUTS = [
  'letter-with-headings-in-line',
  'two-voices-without-numbers',
  'one-answer-to-two',
  'list-with-statuses',
  'index-page',
  'answers-by-two-voices',
  'interleaved-answers',
  'letters-in-references',
] as const;

export function readLayout(name: (typeof LAYOUTS)[number]): string {
  return readFileSync(new URL(`./${name}.txt`, import.meta.url), 'utf8');
}

/** The commissioner's response of 17 September 2021, as it is shipped. */
export function readShippedResponse(): string {
  const name = 'avon-and-somerset-pcc-response-2021-09-17.txt';
  return readFileSync(new URL(`../../../prisma/seed/documents/${name}`, import.meta.url), 'utf8');
}
