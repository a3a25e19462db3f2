import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { HiddenFigures } from '@/components/publications/hidden-figures';
import { day } from '@/lib/domain/day';
import type { Decision } from '@/lib/domain/measures/figure-decision';
import { figureKey } from '@/lib/domain/measures/figure-decision';
import { listHiddenFigures } from '@/lib/domain/outside/hidden-figures';
import { measure, series } from '../measures/measure-values';

const quarter = (start: string, end: string, numerator: number) => ({
  period: { type: 'quarter' as const, start: day(start), end: day(end) },
  ...{ numerator, denominator: 7311, value: null, flags: [], revision: 1 },
});
const FIGURES = [
  quarter('2025-01-01', '2025-03-31', 4111),
  quarter('2025-04-01', '2025-06-30', 4222),
  quarter('2025-07-01', '2025-09-30', 4333),
  quarter('2025-10-01', '2025-12-31', 4444),
];
const told = measure({
  ref: '6.2',
  title: 'Victims told in time',
  series: [series({ slug: 'told', title: 'Told in time', observations: FIGURES })],
});

const decided = (reason: Decision['reason'], hides: Decision['hides']): Decision => ({
  ...{ hides, reason, nearlyShown: reason === 'attack', rule: told.disclosureRule },
});

/** One decision for each of the first 3 quarters; the fourth has none. */
const DECISIONS = new Map(
  [
    decided('small', ['numerator']),
    decided('attack', ['numerator', 'denominator']),
    decided('clear', []),
  ].flatMap((decision, at) => {
    const figure = FIGURES[at];
    return figure ? [[figureKey({ ...figure, series: 'told' }), decision] as const] : [];
  }),
);

const hidden = listHiddenFigures([told], DECISIONS, [told]);
const page = renderToStaticMarkup(<HiddenFigures hidden={hidden} />);
const text = page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('an approver reads how many figures of each measure are hidden, and why', () => {
  expect(text).toContain('3 figures of 1 measure are hidden in whole or in part');
  expect(text).toContain('Measure 6.2: Victims told in time');
  for (const line of [
    'It counts so few people: 1 figure',
    'A small number could be worked out from it and everything that is or was public: 1 figure',
    'It came in while the edition was prepared, and is still being checked: 1 figure',
  ])
    expect(text).toContain(line);
  expect(text).toContain('Told in time, January to March 2025 The number counted It counts so few people');
});

test('an approver reads what was nearly shown', () => {
  expect(text).toContain('Nearly shown Our rules alone would have shown more of 1 figure.');
  expect(text).toContain(
    '6.2: Told in time, April to June 2025 The number counted and the number it is out of',
  );
});

test('the page says which figures, and never a number of one', () => {
  expect(page).not.toMatch(/4111|4222|4333|4444|7311|4,\d11|7,311/);
  expect(text).not.toContain('July to September 2025');
});

test('an edition that hides nothing says so, and one of an earlier version says nothing', () => {
  expect(renderToStaticMarkup(<HiddenFigures hidden={[]} />)).toContain(
    'This edition shows all figures in full.',
  );
  expect(renderToStaticMarkup(<HiddenFigures hidden={null} />)).toBe('');
});

test('figures of measures that the edition does not show are not told', () => {
  expect(listHiddenFigures([told], DECISIONS, [{ ref: '1.1' }])).toEqual([]);
});
