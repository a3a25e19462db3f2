// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactPath } from '@/lib/publishing/charts/compact-path';
import { serialiseElement } from '@/lib/publishing/charts/serialise-drawing';

/** The places a compact path visits, in whole tenths. */
function placesOf(path: string): [number, number][] {
  const places: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', numbers = ''] of path.matchAll(/([Mlhv])([^Mlhvz]*)/g)) {
    const [a = 0, b = 0] = (numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map((one) =>
      Math.round(Number(one) * 10),
    );
    if (command === 'M') [x, y] = [a, b];
    if (command === 'l') [x, y] = [x + a, y + b];
    if (command === 'h') x += a;
    if (command === 'v') y += a;
    places.push([x, y]);
  }
  return places;
}

test('a compact path visits the places of the long one, to one decimal', () => {
  const place = fc.tuple(
    fc.double({ min: -900, max: 900, noNaN: true }),
    fc.double({ min: -900, max: 900, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (places) => {
      const long = places
        .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(6)},${y.toFixed(6)}`)
        .join('');
      const rounded = places.map(([x, y]) =>
        [x, y].map((one) => Math.round(Number(one.toFixed(6)) * 10) + 0),
      );
      expect(placesOf(compactPath(long))).toEqual(rounded);
    }),
  );
});

test.each([
  ['M10,20L10.04,20L12,20L12,25Z', 'M10 20h0h2v5z'],
  ['M0.5,-0.5L1,-1', 'M.5-.5l.5-.5'],
  ['M1,2h 3v -4h -3Z', 'M1 2h3v-4h-3z'],
])('%s becomes %s', (long, short) => {
  expect(compactPath(long)).toBe(short);
});

test.each(['M0,0C1,1,2,2,3,3', 'M0,0LNaN,3', 'M0,0A1,1,0,0,0,2,2'])(
  'a path that is not of straight strokes is refused: %s',
  (path) => {
    expect(() => compactPath(path)).toThrow(/Not a path of straight strokes/);
  },
);

/** The first element inside an svg written as markup. */
function elementOf(markup: string): Element {
  document.body.innerHTML = `<svg>${markup}</svg>`;
  const found = document.querySelector('svg > *');
  if (!found) throw new Error('The markup holds no element');
  return found;
}

test('groups without meaning, library classes, clip paths and values handed down are left out', () => {
  const drawn = elementOf(
    '<g class="recharts-layer" tabindex="-1"><defs><clipPath id="a"><rect></rect></clipPath></defs><g class="recharts-x tc-line"><path id="b" class="c" clip-path="url(#a)" d="M1.04,2L3,4" stroke="red" fill="none" stroke-width="1"></path></g></g>',
  );
  expect(serialiseElement(drawn, { fill: 'currentColor' })).toBe(
    '<g class="tc-line"><path d="M1 2l2 2" fill="none" stroke="red"/></g>',
  );
});

test('words are escaped', () => {
  const drawn = elementOf('<text x="1.25" y="2" class="tc-tick">a &lt; b &amp; "c"</text>');
  expect(serialiseElement(drawn, {})).toBe(
    '<text class="tc-tick" x="1.3" y="2">a &lt; b &amp; &quot;c&quot;</text>',
  );
});

test('an element nobody expects stops the drawing', () => {
  expect(() => serialiseElement(elementOf('<image href="x"></image>'), {})).toThrow(
    /A chart holds no <image>/,
  );
});
