import { keyOf, partKey } from '@/tests/support/keys';
import { expect, test } from 'vitest';
import {
  describeMeasureLinks,
  type LinkChoice,
  linkEditsBetween,
  linkRowsOf,
  linksInOrder,
} from '@/lib/domain/measures/measure-links';

const choice = (ref: string, parts: readonly string[]): LinkChoice => ({
  ...{ id: `recommendation ${ref}`, key: keyOf(ref), summary: `What ${ref} asks` },
  requirements: parts.map((part) => ({ id: `requirement ${part}`, ref: part, text: `What ${part} asks` })),
});
const CHOICES = [choice('2', ['2a']), choice('5', ['5a', '5b']), choice('12', ['12a'])];

test('what was ticked is told in the order of the document, each once', () => {
  const chosen = {
    recommendations: [keyOf('12'), keyOf('5'), keyOf('12')],
    requirements: [partKey('5b'), partKey('5a'), partKey('5b')],
  };
  const links = linksInOrder(CHOICES, chosen);
  expect(links).toEqual({
    recommendations: [keyOf('5'), keyOf('12')],
    requirements: [partKey('5a'), partKey('5b')],
  });
  expect(describeMeasureLinks(links).map(({ value }) => value)).toEqual(['5, 12', '5a, 5b']);
});

test.each([
  [
    'a requirement whose recommendation is not ticked',
    { recommendations: [keyOf('2')], requirements: [partKey('5a')] },
  ],
  ['a recommendation of no list', { recommendations: [keyOf('2'), keyOf('99')], requirements: [] }],
])('%s is left out', (_what, chosen) => {
  expect(linksInOrder(CHOICES, chosen)).toEqual({ recommendations: [keyOf('2')], requirements: [] });
});

test('a recommendation none of whose requirements is named is linked as a whole', () => {
  expect(
    linkRowsOf(CHOICES, {
      recommendations: [keyOf('2'), keyOf('5')],
      requirements: [partKey('5a'), partKey('5b')],
    }),
  ).toEqual([
    { recommendationId: 'recommendation 2', requirementId: null },
    { recommendationId: 'recommendation 5', requirementId: 'requirement 5a' },
    { recommendationId: 'recommendation 5', requirementId: 'requirement 5b' },
  ]);
});

test('only what differs is told', () => {
  const before = { recommendations: [keyOf('5')], requirements: [partKey('5a')] };
  expect(linkEditsBetween(before, before)).toEqual([]);
  expect(linkEditsBetween(before, { recommendations: [keyOf('5')], requirements: [] })).toEqual([
    { label: 'Only these parts of them', from: '5a', to: 'No single part' },
  ]);
});
