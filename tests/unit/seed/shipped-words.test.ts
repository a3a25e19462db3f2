import { expect, test } from 'vitest';
import { locateQuote } from '@/lib/domain/promises/promise';
import { readSeed } from '@/lib/importing/seed/read-seed';
import { responseDocument, shippedSeedTexts } from './seed-texts';

const seed = readSeed(shippedSeedTexts());
const { reading } = seed;

const RECOMMENDATIONS = ['1', '2', '3', '4', '5', '6', '7', '12'];
const REQUIREMENTS = [
  ...[
    '1',
    '2a',
    '2b',
    '2c',
    '3a',
    '3b',
    '4a',
    '4b',
    '4c',
    '5a',
    '5b',
    '5c',
    '5d',
    '5e',
    '6a',
    '6b',
    '7a',
    '7b',
  ],
  ...['12a', '12b', '12c'],
];

/** The answer to each recommendation. The document names each twice: first what inspectors asked, then the answer. */
function answers(): Map<string, string> {
  const parts = responseDocument(reading.document)
    .split(/^Recommendation (\d+)$/m)
    .slice(1);
  const sections = parts.flatMap((part, index): [string, string][] =>
    index % 2 === 0 ? [[part, parts[index + 1] ?? '']] : [],
  );
  return new Map(sections.slice(sections.length / 2));
}

test('the reading holds the eight recommendations and their twenty-one requirements, in the order of the document', () => {
  expect(reading.recommendations.map(({ ref }) => ref)).toEqual(RECOMMENDATIONS);
  expect(reading.requirements.map(({ ref }) => ref)).toEqual(REQUIREMENTS);
  expect([...answers().keys()]).toEqual(RECOMMENDATIONS);
});

test('every requirement stands under the recommendation its number begins with', () => {
  for (const { ref, recommendation } of reading.requirements)
    expect(ref).toMatch(new RegExp(`^${recommendation}[a-z]?$`));
});

test('three requirements are national, and only those are not for the force to answer', () => {
  const national = reading.requirements
    .filter(({ addressedTo }) => addressedTo === 'national')
    .map(({ ref }) => ref);
  const notLocal = reading.requirements
    .filter(({ coverage }) => coverage === 'not-local')
    .map(({ ref }) => ref);
  expect(national).toEqual(['3b', '4c', '12a']);
  expect(notLocal).toEqual(national);
});

test('the five requirements the response does not answer are said not to be answered', () => {
  const unanswered = reading.requirements
    .filter(({ coverage }) => coverage === 'not-answered')
    .map(({ ref }) => ref);
  expect(unanswered).toEqual(['5a', '5b', '5c', '5d', '12b']);
});

test('each requirement is one sentence', () => {
  for (const { text } of reading.requirements) expect(text).toMatch(/^[A-Z][^]*[^.]\.$/);
});

test('a reader finds the words of every promise exactly once in the answer to its recommendation', () => {
  const sections = answers();
  for (const { recommendation, quote } of reading.promises) {
    const section = sections.get(recommendation) ?? '';
    expect([quote, section.split(quote).length - 1]).toEqual([quote, 1]);
  }
});

test('no two promises stand on the same words', () => {
  const sections = answers();
  for (const ref of RECOMMENDATIONS) {
    const spans = reading.promises
      .filter(({ recommendation }) => recommendation === ref)
      .flatMap(({ quote }) => locateQuote(sections.get(ref) ?? '', quote) ?? []);
    const inOrder = [...spans].sort((a, b) => a.start - b.start);
    expect(spans).toEqual(inOrder);
    inOrder
      .slice(1)
      .forEach((span, index) => expect(span.start).toBeGreaterThanOrEqual(inOrder[index]?.end ?? 0));
  }
});

test('every recommendation has at least one promise, and none has a date the response does not give', () => {
  expect([...new Set(reading.promises.map(({ recommendation }) => recommendation))]).toEqual(RECOMMENDATIONS);
  expect(reading.promises.filter(({ dueOn }) => dueOn !== null)).toEqual([]);
});

test('the catalogue holds every measure by its number, then the context, in one order', () => {
  const numbered = (group: string, last: number) =>
    Array.from({ length: last }, (_, index) => `${group}.${index + 1}`);
  expect(seed.measures.map(({ ref }) => ref)).toEqual([
    ...numbered('1', 12),
    ...numbered('2', 6),
    ...numbered('3', 8),
    ...numbered('4', 6),
    ...numbered('5', 8),
    ...numbered('6', 6),
    ...numbered('7', 6),
    ...numbered('12', 6),
    ...numbered('X', 7),
    ...numbered('C', 12),
  ]);
  expect(seed.measures.map(({ position }) => position)).toEqual(seed.measures.map((_, index) => index + 1));
});

test('a measure speaks to the recommendation of its number, and to requirements of its recommendations only', () => {
  for (const { ref, recommendations, requirements } of seed.measures) {
    const group = ref.split('.')[0] ?? '';
    if (/^\d+$/.test(group)) expect(recommendations).toContain(group);
    if (group === 'X') expect(recommendations).toEqual(RECOMMENDATIONS);
    const owners = reading.requirements
      .filter((one) => requirements.includes(one.ref))
      .map((one) => one.recommendation);
    for (const owner of owners) expect(recommendations).toContain(owner);
  }
});

test('every local requirement has a measure that speaks to it', () => {
  const measured = new Set(seed.measures.flatMap(({ requirements }) => requirements));
  const local = reading.requirements.filter(({ addressedTo }) => addressedTo === 'local');
  expect(local.filter(({ ref }) => !measured.has(ref))).toEqual([]);
});

test('a count, and a measure with no better direction, always says what a rise or a fall may mean', () => {
  const silent = seed.measures.filter(
    ({ unit, direction, reading: words }) => (unit === 'count' || direction === 'neutral') && words === null,
  );
  expect(silent).toEqual([]);
});

test('a context measure is never called better or worse, and says it is context', () => {
  for (const { direction, caution } of seed.measures.filter(({ ref }) => ref.startsWith('C.'))) {
    expect(direction).toBe('neutral');
    expect(caution).toMatch(/^Context only/);
  }
});

test('a per cent says what is above and below the line wherever the counts behind it are published', () => {
  const counted = new Set(
    seed.series
      .filter(({ observations }) => observations.some(({ denominator }) => denominator !== null))
      .map(({ measure }) => measure),
  );
  for (const { numerator, denominator } of seed.measures.filter(({ ref }) => counted.has(ref))) {
    expect([numerator, denominator]).not.toContain(null);
  }
});

test('names that may stand in an address, a title or a file name leave the offence out', () => {
  const names = [
    ...seed.measures.map(({ title }) => title),
    ...seed.series.flatMap(({ slug, file }) => [slug, file]),
    ...reading.recommendations.map(({ summary }) => summary),
    ...seed.bodies.flatMap(({ slug, name }) => [slug, name]),
    reading.inspection,
  ];
  expect(names.filter((name) => /rape/i.test(name))).toEqual([]);
});

test('annotations are dated, sourced, and never in words that name a day the source does not give', () => {
  for (const { date, words } of seed.annotations) {
    const isWholeMonth = date.endsWith('-01');
    expect(words).toMatch(isWholeMonth ? /^[A-Z][a-z]+ \d{4}: / : /^\d{1,2} [A-Z][a-z]+ \d{4}: /);
  }
});

test('no support line counts as checked before the office has checked it, and each says where it comes from', () => {
  for (const { checkedOn, source, telephone, url } of seed.supportLines) {
    expect(checkedOn).toBeNull();
    expect(source).toContain('The office must check this entry');
    expect(telephone ?? url).not.toBeNull();
  }
});

test('the bodies hold one local policing body and its force, with the code of its area', () => {
  expect(seed.bodies.filter(({ kind }) => kind === 'local policing body')).toHaveLength(1);
  const force = seed.bodies.find(({ kind }) => kind === 'force');
  expect(force).toMatchObject({ name: 'Avon and Somerset Police', onsCode: 'E23000036' });
});

test('no measure tells a reader whether it has figures: the record knows, and a stored text would be wrong one day', () => {
  for (const { ref, source, caution, reading, definition } of seed.measures)
    expect(`${ref} ${[source, caution, reading, definition].join(' ')}`).not.toMatch(
      /\bloaded\b|no figures|only a national/i,
    );
});

test('a number in the caution of a measure comes with its source, or is no claim', () => {
  const numbered = seed.measures.filter(({ caution }) => /\d/.test(caution ?? ''));
  const named = numbered.filter(({ caution }) =>
    /(The response of 17 September 2021|The source) (says|does)/.test(caution ?? ''),
  );
  // Outcome 16 and 14 are names; 12 months, 2 bases and 12 months say how the figures are shown.
  expect(numbered.filter((one) => !named.includes(one)).map(({ ref }) => ref)).toEqual([
    '3.2',
    '7.2',
    'C.1',
    'C.5',
  ]);
});

test('no text of a measure or its figures says more than figures can show', () => {
  const texts = [
    ...seed.measures.map(({ ref, definition, caution, reading: words }) => ({
      of: ref,
      text: [definition, caution, words].join(' '),
    })),
    ...seed.series.map(({ slug, scope, note }) => ({ of: slug, text: `${scope} ${note}` })),
  ];
  const certain =
    /(?<!not )\balways\b|\bonly because\b|\bwill (be|have|grow|rise|fall)\b|\bis not a fall\b|\bfar (higher|lower)\b|\bproves?\b|\bthanks to\b|\bgetting (better|worse)\b|from chance/i;
  expect(texts.filter(({ text }) => certain.test(text))).toEqual([]);
});

test('the title and the source of a series name nothing that only a programmer can look up', () => {
  for (const { title, source } of seed.series)
    expect(`${title} ${source}`).not.toMatch(/commit|repository|\.csv|[a-z]+\d+[A-Z]|\b[0-9a-f]{7,}\b/);
});

test('figures that were read from a copy say from which where nobody reads it by chance', () => {
  const copies = seed.series.filter(({ trail }) => trail?.includes('public repository'));
  for (const { trail, note } of copies) {
    expect(trail).toMatch(/the public repository \S+\/\S+ \(commit [0-9a-f]{7,8}\)\.$/);
    expect(note).not.toMatch(/repository|commit/);
  }
  expect(copies.map(({ slug }) => slug)).toEqual(
    seed.series
      .filter(({ source }) =>
        /^(Home Office|Office for National|Crown Prosecution Service, case outcomes)/.test(source),
      )
      .map(({ slug }) => slug),
  );
});
