import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relativeLink } from '@/components/site/relative-link';

test.each([
  ['/', '/measures/4.5', 'measures/4.5'],
  ['/', '/', './'],
  ['/measures', '/measures/4.5', 'measures/4.5'],
  ['/measures/4.5', '/', '../'],
  ['/measures/4.5', '/measures', '../measures'],
  ['/measures/4.5', '/measures/4.6', '4.6'],
  ['/measures/4.5', '/measures/4.5', '4.5'],
  ['/inspections/2021-phase-one/recommendations/5', '/measures/4.5', '../../../measures/4.5'],
  ['/-/-/404', '/assets/site.css', '../../assets/site.css'],
  ['/a', '/b:c', './b:c'],
])('from %s to %s the way is %s', (from, to, way) => {
  expect(relativeLink(from, to)).toBe(way);
});

const segment = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,8}$/);
const path = fc.array(segment, { maxLength: 5 }).map((segments) => `/${segments.join('/')}`);
const prefix = fc.constantFrom('', '/preview/6f1c', '/editions/12');

test('a link leads to its page wherever the edition is mounted', () => {
  fc.assert(
    fc.property(path, path, prefix, (from, to, mount) => {
      const reached = new URL(relativeLink(from, to), `https://example.org${mount}${from}`);
      expect(reached.host).toBe('example.org');
      expect(reached.pathname).toBe(`${mount}${to}`);
    }),
  );
});

test('a link never names a host, a scheme or the root of the site', () => {
  fc.assert(
    fc.property(path, path, (from, to) => {
      expect(relativeLink(from, to)).not.toMatch(/^(\/|[^/]*:)/);
    }),
  );
});
