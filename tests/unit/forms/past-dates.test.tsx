import { readdirSync, readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PastDateInput } from '@/components/forms/past-date-input';

test('without scripts a date is three boxes, and no button that would do nothing', () => {
  const html = renderToStaticMarkup(<PastDateInput name="heardOn" label="When was it heard?" />);
  expect(html.match(/<input/g)).toHaveLength(3);
  expect(html).not.toContain('<button');
});

/** Days that lie ahead, or are the ends of a period: today is seldom one of them. */
const AHEAD = [
  'to',
  'startsOn',
  'endsOn',
  'dueOn',
  'revisedOn',
  'nextReviewOn',
  'expiresOn',
  'successorFrom',
];
const OF_A_PERIOD = ['effectiveFrom', 'effectiveTo'];
/** Begins with today already. */
const IS_TODAY = ['checkedOn'];

test('every date that has happened offers today, and no other does', () => {
  const sources = readdirSync('components', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => readFileSync(`components/${file}`, 'utf8'));
  const namesIn = (part: string) =>
    sources.flatMap((source) =>
      [...source.matchAll(new RegExp(`<${part} \\{\\.\\.\\.(?:fields\\.)?date\\('(\\w+)'`, 'g'))].map(
        ([, name]) => name,
      ),
    );
  expect(new Set(namesIn('DateInput'))).toEqual(new Set([...AHEAD, ...OF_A_PERIOD, ...IS_TODAY]));
  expect(new Set(namesIn('PastDateInput'))).toEqual(
    new Set([
      ...['checkedOn', 'readOn', 'date', 'setOn', 'effectiveOn', 'datedOn'],
      ...['madeOn', 'accessibilityReviewedOn', 'publishedOn', 'respondedOn'],
    ]),
  );
});
