import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { COLOURS } from '@/components/ui/colour';
import { StackedStatusBar } from '@/components/ui/stacked-status-bar';
import { elements, words } from './markup';

const PARTS = [
  { label: 'complete and checked', count: 2, colour: 'blue' as const },
  { label: 'in progress', count: 7, colour: 'yellow' as const },
  { label: 'not started', count: 0, colour: 'grey' as const },
];

/** What a person hears: the drawing is hidden from screen readers, so it is taken out. */
const heard = (html: string) => words(html.replace(/<svg.*?<\/svg>(?=<ul|<span|<a)/gs, ''));

test('a person who cannot see the bar hears the total and every part, nought included', () => {
  const page = renderToStaticMarkup(<StackedStatusBar whole="things were asked" parts={PARTS} />);
  expect(heard(page)).toBe('9 things were asked2 complete and checked7 in progress0 not started');
});

test('a whole of nothing says nought and draws no bar', () => {
  const page = renderToStaticMarkup(<StackedStatusBar whole="things were asked" parts={[]} />);
  expect(words(page)).toBe('0 things were asked');
  expect(page).not.toContain('app-bar__drawing');
});

test('a part links to what it counts', () => {
  const parts = [{ label: 'late', count: 3, colour: 'red' as const, href: '/late' }];
  const page = renderToStaticMarkup(<StackedStatusBar whole="promises" parts={parts} />);
  expect(page).toContain('<a class="govuk-link" href="/late"><strong>3</strong> late</a>');
});

const part = (index: number) =>
  fc.record({
    label: fc.constant(`part ${index}`),
    count: fc.integer({ min: 0, max: 400 }),
    colour: fc.constantFrom(...COLOURS),
  });

test('the numbers in words always add up to the total, and the pieces always fill the bar in order', () => {
  fc.assert(
    fc.property(fc.tuple(part(0), part(1), part(2), part(3), part(4)), (parts) => {
      const page = renderToStaticMarkup(<StackedStatusBar whole="in all" parts={parts} />);
      const total = parts.reduce((sum, { count }) => sum + count, 0);
      const said = [...page.matchAll(/<strong>(\d+)<\/strong>/g)].map(([, count]) => Number(count));
      expect(words(page)).toMatch(new RegExp(`^${total} in all`));
      expect(said).toEqual(parts.map(({ count }) => count));

      const pieces = elements(page).filter((element) => element.tag === 'svg' && element.x !== undefined);
      expect(pieces).toHaveLength(parts.filter(({ count }) => count > 0).length);
      const ends = pieces.map(
        (piece) => Number.parseFloat(piece.x ?? '') + Number.parseFloat(piece.width ?? ''),
      );
      pieces.forEach((piece, index) => {
        expect(Number.parseFloat(piece.x ?? '')).toBeCloseTo(ends[index - 1] ?? 0, 1);
      });
      if (total > 0) expect(ends.at(-1)).toBeCloseTo(100, 1);
    }),
  );
});
