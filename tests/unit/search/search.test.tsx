import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SearchView } from '@/components/search/search-view';
import { type SearchHit, splitMatches } from '@/lib/domain/search/search';
import { searchFilter } from '@/lib/schemas/filters';

const M = (text: string) => `\uE000${text}\uE001`;

test.each([
  ['', []],
  ['a', [['a', false]]],
  [M('a'), [['a', true]]],
  [
    `a ${M('b')} c ${M('d')}`,
    [
      ['a ', false],
      ['b', true],
      [' c ', false],
      ['d', true],
    ],
  ],
  [
    'a \uE000b',
    [
      ['a ', false],
      ['b', false],
    ],
  ],
])('“%s” in pieces', (text, pieces) => {
  expect(splitMatches(text).map(({ text: words, isMatch }) => [words, isMatch])).toEqual(pieces);
});

const hit = (change: Partial<SearchHit>): SearchHit => ({
  ...{
    kind: 'evidence',
    id: 'one',
    ref: '5',
    inspection: '2021-phase-one',
    recommendation: '5',
    shownOn: 'one',
  },
  ...{ title: splitMatches(`A ${M('letter')}`), excerpt: splitMatches('Who wrote it.') },
  ...change,
});
const page = (props: Partial<Parameters<typeof SearchView>[0]>) =>
  renderToStaticMarkup(
    <SearchView area="office" words="letter" kind={null} result={null} most={50} {...props} />,
  );
const RECOMMENDATION = '/manage/inspections/2021-phase-one/recommendations/5';

test.each<[Partial<SearchHit>, string, string]>([
  [{}, '/manage/evidence/one', 'Evidence, recommendation 5: A <mark>letter</mark>'],
  [{ kind: 'recommendation', shownOn: null }, RECOMMENDATION, 'Recommendation 5: A <mark>letter</mark>'],
  [{ kind: 'requirement', ref: '5a', shownOn: null }, `${RECOMMENDATION}#requirement-5a`, 'Part 5a</a>'],
  [{ kind: 'response', title: [], shownOn: null }, RECOMMENDATION, 'Response, recommendation 5</a>'],
  [{ kind: 'promise' }, `${RECOMMENDATION}/promises/one`, 'Promise, recommendation 5: A <mark>letter</mark>'],
  [
    { kind: 'measure', ref: 'C.1', inspection: null, recommendation: null, shownOn: null },
    '/manage/measures/C.1',
    'Measure: A <mark>letter</mark>',
  ],
  [{ recommendation: null, inspection: null }, '/manage/evidence/one', 'Evidence: A <mark>letter</mark>'],
  [{ kind: 'file' }, '/manage/evidence/one', 'File, recommendation 5: A <mark>letter</mark>'],
  [{ kind: 'check' }, `${RECOMMENDATION}/promises/one`, 'What was recorded of a promise, recommendation 5'],
  [
    { kind: 'assessment', ref: '5a', title: [], shownOn: null },
    `${RECOMMENDATION}#requirement-5a`,
    'What was recorded of a part, 5a</a>',
  ],
  [
    { kind: 'document', ref: '14', title: [], recommendation: null, shownOn: '14' },
    '/manage/inspections/2021-phase-one/document/14',
    'Response document, sentence 14</a>',
  ],
])('a hit leads to its page and shows what matched (%#)', (change, href, name) => {
  const found = hit(change);
  const html = page({ result: { hits: [found], counts: { [found.kind]: 1 } } });
  expect(html).toContain(`href="${href}"`);
  expect(html).toContain(name);
  expect(html).toContain('1 result for “letter”');
});

test('words of the record are words on the page, whatever they look like', () => {
  const html = page({
    result: { hits: [hit({ excerpt: splitMatches(`<b>${M('<i>')}</b>`) })], counts: { evidence: 1 } },
  });
  expect(html).toContain('&lt;b&gt;<mark>&lt;i&gt;</mark>&lt;/b&gt;');
});

test('a search that finds nothing says what to try, and one of many says how many are shown', () => {
  expect(page({ result: { hits: [], counts: {} } })).toContain('Check the spelling');
  expect(page({ result: { hits: [hit({})], counts: { evidence: 51 } } })).toContain(
    'These are the 50 best matches.',
  );
});

test.each([
  [{}, { q: '', kind: null }],
  [
    { q: ' letter ', kind: 'evidence' },
    { q: 'letter', kind: 'evidence' },
  ],
  [
    { q: 'letter', kind: 'constructor' },
    { q: 'letter', kind: null },
  ],
  [{ q: ['a', 'b'] }, { q: '', kind: null }],
  [{ q: '\u202Ea\u0000b' }, { q: 'a b', kind: null }],
  [{ q: 'x'.repeat(300) }, { q: 'x'.repeat(200), kind: null }],
])('an address that asks for %j searches for %j', (asked, expected) => {
  expect(searchFilter.parse(asked)).toEqual(expected);
});
