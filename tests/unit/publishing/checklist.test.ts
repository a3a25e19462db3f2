import { currentDials } from '@/lib/domain/recommendations/assessment-record';
import { describe, expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import type { Snapshot } from '@/lib/domain/outside/snapshot';
import { checkFiles } from '@/lib/publishing/check-files';
import { checkSnapshot, checklistContext } from '@/lib/publishing/checklist';
import { findPersonalData } from '@/lib/publishing/personal-data';
import { NOTHING_TO_REPORT, renderRecords } from '../../support/rendered-site';
import { assessment, firstRecords, laterRecords } from '../../support/snapshot-fixture';
import { takeSnapshot } from '@/tests/support/covered';

const ready = takeSnapshot(laterRecords());
const errorsOf = (snapshot: Snapshot, context = NOTHING_TO_REPORT) =>
  checkSnapshot(snapshot, context)
    .filter(({ level }) => level === 'error')
    .map(({ sentence }) => sentence);
const warningsOf = (snapshot: Snapshot) =>
  checkSnapshot(snapshot, NOTHING_TO_REPORT)
    .filter(({ level }) => level === 'warning')
    .map(({ sentence }) => sentence);

/** The edition with one support line, as it is given here. */
const withLine = (changes: Partial<Snapshot['supportLines'][number]>): Snapshot => ({
  ...ready,
  supportLines: ready.supportLines
    .filter(({ telephone }) => telephone === '101')
    .map((line) => ({ ...line, name: 'A line', ...changes })),
});

const VERIFIED_ALONE = assessment({
  found: { finding: 'verified', assurance: 'tested', wouldChange: null },
  approvedBy: null,
});

/** The snapshot with the first part of recommendation 4 judged for this reason. */
function withReason(reason: string): Snapshot {
  return {
    ...ready,
    recommendations: ready.recommendations.map((recommendation) => ({
      ...recommendation,
      requirements: recommendation.requirements.map((part) =>
        part.ref === '4a' ? { ...part, history: part.history.map((entry) => ({ ...entry, reason })) } : part,
      ),
    })),
  };
}

describe('errors block an edition', () => {
  test('the shipped records have none', () => {
    expect(errorsOf(takeSnapshot(firstRecords()))).toEqual([]);
    expect(errorsOf(ready)).toEqual([]);
  });

  test('where nobody can reach the office, or whoever answers for personal data', () => {
    const silent = { ...ready.organisation, email: null, telephone: null, post: null, dataProtection: null };
    expect(errorsOf({ ...ready, organisation: silent })).toEqual([
      'Missing on the page “Office”: How the public can reach you: an email address, a telephone number or a postal address.',
      'Missing on the page “Office”: The email address of whoever answers for personal data.',
    ]);
    const byPost = { ...silent, post: 'The Office, A Street', dataProtection: 'privacy@example.org' };
    expect(errorsOf({ ...ready, organisation: byPost })).toEqual([]);
  });

  test('without a note of what changed', () => {
    const edition = { ...ready.edition, changeNote: '  ' };
    expect(errorsOf({ ...ready, edition })).toEqual(['Say what changed in this edition.']);
  });

  test('with an illustrative series among the records', () => {
    const records = firstRecords();
    const measures = records.measures.map((measure) => ({
      ...measure,
      series: measure.series.map((series) => ({ ...series, illustrative: measure.ref === 'C.7' })),
    }));
    const context = checklistContext({ ...records, measures });
    expect(context.illustrativeSeries).toHaveLength(1);
    expect(errorsOf(takeSnapshot({ ...records, measures }), context)[0]).toMatch(/illustrative figures/);
  });

  test('with a link that may lead elsewhere than it seems to, wherever it is', () => {
    const [line] = ready.supportLines;
    const recommendations = ready.recommendations.map((recommendation) => ({
      ...recommendation,
      evidence: recommendation.evidence.map((one) =>
        one.link ? { ...one, link: 'https://police.uk@evil.example' } : one,
      ),
    }));
    const measures = ready.measures.map((measure) => ({
      ...measure,
      series:
        measure.ref === 'C.7'
          ? measure.series.map((one) => ({ ...one, title: 'A', sourceUrl: 'x' }))
          : measure.series,
    }));
    const supportLines = line ? [{ ...line, name: 'A line', url: 'https://a.example/\u202E' }] : [];
    expect(errorsOf({ ...ready, recommendations, measures, supportLines })).toEqual([
      'The link of the evidence “Published evaluation” has a user part.',
      'The address of the source of “A”, measure C.7 is not a web address.',
      'The address of the support line “A line” has hidden characters.',
    ]);
  });

  test.each([
    ['was never checked', { checkedOn: null }],
    ['was checked 184 days ago', { checkedOn: day('2026-05-24') }],
  ])('with a support line that %s', (_how, line) => {
    expect(errorsOf(withLine(line))).toEqual([
      'Nobody has checked the support line “A line” in the last 6 months. Check it on the page “Office”.',
    ]);
  });

  test('but not for one that was checked 183 days ago, nor for 999, which nobody needs to try', () => {
    expect(errorsOf(withLine({ checkedOn: day('2026-05-25') }))).toEqual([]);
    expect(errorsOf(withLine({ checkedOn: null, telephone: '999' }))).toEqual([]);
  });

  test('with a part verified that no second person approved', () => {
    const records = laterRecords();
    const recommendations = records.recommendations.map((recommendation) => ({
      ...recommendation,
      requirements: recommendation.requirements.map((part) =>
        part.ref === '7b' ? { ...part, ...currentDials([VERIFIED_ALONE]) } : part,
      ),
    }));
    const context = checklistContext({ ...records, recommendations });
    expect(context.verifiedWithoutApproval).toEqual(['7b']);
    expect(errorsOf(ready, context)).toEqual([
      'Part 7b is “Verified”, and no second person has approved it.',
    ]);
  });

  test('with a promise whose words are not in the response', () => {
    const recommendations = ready.recommendations.map((recommendation) => ({
      ...recommendation,
      responses: recommendation.responses.map((response) => ({
        ...response,
        promises: response.promises.map((promise) => ({
          ...promise,
          quote: recommendation.ref === '7' ? 'We will do everything.' : promise.quote,
        })),
      })),
    }));
    expect(errorsOf({ ...ready, recommendations })).toEqual([
      'The words of the promise “Record these cases so that they can be monitored” are not in the response to recommendation 7.',
    ]);
  });

  test.each(['source', 'licence'] as const)('with a figure that has no %s', (field) => {
    const measures = ready.measures.map((measure) => ({
      ...measure,
      series: measure.series.map((series) => ({
        ...series,
        [field]: measure.ref === 'C.7' ? '' : series[field],
      })),
    }));
    expect(errorsOf({ ...ready, measures })).toHaveLength(1);
    expect(errorsOf({ ...ready, measures })[0]).toContain(`has no ${field}`);
  });

  test('with an address that tells what the site is about', () => {
    const inspections = ready.inspections.map((one) => ({ ...one, slug: '2021-rape-phase-one' }));
    expect(errorsOf({ ...ready, inspections })[0]).toContain('contains the word “rape”');
  });

  test('with a part of an address that is no plain word', () => {
    const recommendations = ready.recommendations.map((one) =>
      one.ref === '7' ? { ...one, ref: '../7' } : one,
    );
    expect(errorsOf({ ...ready, recommendations })).toContain('“../7” cannot be used in an address.');
  });

  test('with personal data in a reason, said once and not repeated', () => {
    expect(errorsOf(withReason('Ask jo.smith@example.org about it.'))).toEqual([
      'A reason for part 4a looks as if it contains an e-mail address.',
    ]);
  });

  test('with a title, a script or a style in a page that has no place there', () => {
    const page = { path: '/x', contentType: 'text/html; charset=utf-8' };
    const good = '<title>X</title><p>The style was on time.</p>';
    expect(checkFiles([{ ...page, body: good }])).toEqual([]);
    const bad = [
      '<title>Rape</title>',
      '<p>no title</p>',
      `${good}<script>1</script>`,
      `${good}<p style="color:red">`,
      `${good}<p onclick="x()">`,
      `${good}<a href="javascript:x()">`,
      `${good}<iframe src="x">`,
    ];
    for (const body of bad) expect(checkFiles([{ ...page, body }]), body).toHaveLength(1);
    const picture = { path: '/x.svg', contentType: 'image/svg+xml; charset=utf-8' };
    expect(checkFiles([{ ...picture, body: '<svg><path d="M0 0h1"/></svg>' }])).toEqual([]);
    expect(checkFiles([{ ...picture, body: '<svg onload="x()"><path d="M0 0h1"/></svg>' }])).toHaveLength(1);
    expect(checkFiles([{ path: '/a-rape-page.csv', contentType: 'text/csv', body: '' }])).toHaveLength(1);
  });

  test('no page of the shipped records is refused', async () => {
    expect(checkFiles(await renderRecords(laterRecords()))).toEqual([]);
  });
});

describe('personal data', () => {
  test.each([
    ['Write to jo.smith+x@mail.example.org', 'an e-mail address'],
    ['Call 07700 900123', 'a telephone number that is not on the list of support lines'],
    ['Call +44 7700 900 123.', 'a telephone number that is not on the list of support lines'],
    ['Call 0117-496-0999', 'a telephone number that is not on the list of support lines'],
    ['DOB 03/04/1988', 'a date of birth'],
    ['date of birth: 3 April 1988', 'a date of birth'],
    ['She was born on 3rd April 1988.', 'a date of birth'],
    ['Case 5221123456 was sampled', 'a crime or case reference'],
    ['See 42/12345/21', 'a crime or case reference'],
    ['URN 52AB1234/21', 'a crime or case reference'],
    ['crime reference CR123456', 'a crime or case reference'],
    ['custody record 01AB/1234/21', 'a crime or case reference'],
  ])('“%s” is refused as %s', (words, what) => {
    expect(findPersonalData(words, [])).toEqual([what]);
  });

  test.each([
    'Date of birth is recorded in 97% of cases.',
    'The meeting of 17 September 2021 looked at 12 cases of 2020/21.',
    'Figures for 2019/20 and 2020/21 are in part 4a.',
    'Call 101 or 999.',
    'The rate fell from 175,347 to 99,355 in 2025 to 2026.',
    'Outcome types 14, 15 and 16 for offence classes 19C to 19K.',
    'Version 3.10 of the policy, paragraphs 4.2 to 4.17.',
  ])('“%s” is no personal data', (words) => {
    expect(findPersonalData(words, [])).toEqual([]);
  });

  test('the number of a support line may be named, however it is spaced', () => {
    expect(findPersonalData('Victims are told to call 0333 323 1543.', ['03333231543', null])).toEqual([]);
  });
});

/** Everything that somebody in the office types freely, by the first thing in an edition that holds it. */
const TYPED: [string, (edition: Snapshot) => object | undefined, string[]][] = [
  ['the edition', ({ edition }) => edition, ['changeNote']],
  ['a recommendation', ({ recommendations }) => recommendations[0], ['summary']],
  ['a part', (edition) => partsOf(edition)[0], ['text']],
  [
    'an assessment',
    (edition) => partsOf(edition).find(({ history }) => history.length > 0)?.history[0],
    ['reason'],
  ],
  [
    'what replaced a part',
    (edition) =>
      partsOf(edition)
        .flatMap(({ history }) => history.map(({ superseded }) => superseded))
        .find((superseded) => superseded !== 'ended' && superseded !== null) ?? undefined,
    ['by'],
  ],
  [
    'a promise',
    (edition) => all(edition, 'responses').flatMap(({ promises }) => promises)[0],
    ['promise', 'owner'],
  ],
  ['an item of evidence', (edition) => all(edition, 'evidence')[0], ['title', 'summary']],
  [
    'a measure',
    ({ measures }) => measures[0],
    ['title', 'definition', 'numerator', 'denominator', 'source', 'scope', 'caution', 'reading'],
  ],
  [
    'an event of a measure',
    ({ measures }) => given(measures[0], 'annotations', EVENT),
    ['words', 'source', 'reason'],
  ],
  ['a target', ({ measures }) => given(measures[0], 'targets', TARGET), ['setBy']],
  ['a series', ({ measures }) => measures.flatMap(({ series }) => series)[0], ['title', 'note']],
];

const EVENT = { date: day('2026-04-01'), words: '', source: '', rebase: true, reason: '' };
const TARGET = { value: 60, setOn: day('2026-04-01'), setBy: '', endsOn: null };

/** A copy of `one`, once it is the only one under `key` of `thing`. */
function given(thing: object | undefined, key: string, one: object): object {
  const copy = { ...one };
  Object.assign(thing ?? {}, { [key]: [copy] });
  return copy;
}

function all<Of extends 'responses' | 'evidence' | 'requirements'>({ recommendations }: Snapshot, of: Of) {
  return recommendations.flatMap(
    (one): readonly Snapshot['recommendations'][number][Of][number][] => one[of],
  );
}
const partsOf = (edition: Snapshot) => all(edition, 'requirements');

test.each(TYPED.flatMap(([what, find, fields]) => fields.map((field) => ({ what, find, field }))))(
  'a case reference in the $field of $what blocks the edition',
  ({ find, field }) => {
    const edition = structuredClone(ready);
    const thing = find(edition);
    if (!thing) throw new Error('The records of this test hold no such thing');
    Object.assign(thing, { [field]: 'Case 5221123456 was sampled' });
    expect(errorsOf(edition).filter((error) => error.includes('a crime or case reference'))).not.toEqual([]);
  },
);

describe('warnings do not block', () => {
  test('a measure that hides less than before is named', () => {
    const records = laterRecords();
    const measures = records.measures.map((measure) =>
      measure.ref === '3.5' ? { ...measure, disclosureLoosenedOn: day('2026-11-20') } : measure,
    );
    const context = checklistContext({ ...records, measures });
    expect(checkSnapshot(ready, context)).toContainEqual({
      level: 'warning',
      sentence:
        'Measure 3.5 hides fewer small numbers than before 20 November 2026. The reason is in its history.',
    });
  });

  test('draft readings, parts not assessed and measures without figures are counted', () => {
    const { recommendations, measures } = firstRecords();
    const context = checklistContext({ recommendations, measures });
    const warnings = checkSnapshot(takeSnapshot(firstRecords()), context).map(({ sentence }) => sentence);
    expect(warnings).toContain('Wording not confirmed yet: 21 parts.');
    expect(warnings).toContain('Wording not confirmed yet: 12 promises.');
    expect(warnings).toContain('Not yet assessed: 18 parts.');
    expect(warnings.some((words) => /^Without any figures: \d+ measures\.$/.test(words))).toBe(true);
  });

  test('a support line that was last checked over 90 days ago is named', () => {
    expect(warningsOf(withLine({ checkedOn: day('2026-08-25') }))).toContain(
      'The support line “A line” was last checked 91 days ago.',
    );
    expect(warningsOf(withLine({ checkedOn: day('2026-08-26') })).join()).not.toContain('A line');
    expect(warningsOf({ ...ready, supportLines: [] })).toContain(
      'There are no support lines on the “Get support” page.',
    );
  });

  test('in the first edition of a trial, which nobody approves, an unchecked support line is named', () => {
    const first = withLine({ checkedOn: null });
    const unapproved = { ...first, edition: { ...first.edition, unapprovedEdition: first.edition.number } };
    expect(warningsOf(unapproved)).toContain('Nobody has checked the support line “A line” yet.');
    expect(errorsOf(unapproved).join()).not.toContain('A line');
  });

  test('a rate without its denominator cannot be checked, whatever licence was typed, and says so', () => {
    const records = laterRecords();
    const typed = records.measures.map((measure) => ({
      ...measure,
      series: measure.series.map((series) =>
        measure.ref === 'C.9' ? { ...series, officialUrl: null } : series,
      ),
    }));
    const warnings = (measures: typeof typed) =>
      checkSnapshot(ready, checklistContext({ ...records, measures })).map(({ sentence }) => sentence);
    expect(warnings(typed).filter((sentence) => sentence.includes('denominator'))).toEqual([
      'Measure C.9, “Detection rate for rape, calendar year 1997”: rates without a denominator cannot be checked for small numbers.',
      'Measure C.9, “Detection rate for rape, 1998 to 2006”: rates without a denominator cannot be checked for small numbers.',
    ]);
    expect(warnings([...records.measures]).join()).not.toContain('denominator');
  });
});
