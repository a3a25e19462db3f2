import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DueLists } from '@/components/today/due-lists';
import { listsOfToday } from '@/components/today/lists-of-today';
import { DueView } from '@/components/today/due-view';
import { OpenWorkList } from '@/components/today/open-work-list';
import { day } from '@/lib/domain/day';
import { countUndatedReviews, isAnythingDated } from '@/lib/domain/today/open-work';
import type { AllFiguresDue } from '@/lib/domain/figures/due/figures-due';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import { officeToday } from '@/lib/domain/today/office-today';
import { promisesDue } from '@/lib/domain/today/promises-due';
import { promise, recommendation, requirement } from '@/tests/support/record-values';

const TODAY = day('2026-11-24');
const draft = { confirmed: false };
const national = requirement({ ref: '5n', addressedTo: 'national' });

/** What a person reads: no tags, one space between words. */
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

const NO_FIGURES = { set: [], usual: 0, none: { asked: 0, notAsked: 0 } };

const INSPECTION = {
  ...{ slug: '2021-phase-one', title: 'Phase one', shortTitle: 'Phase one', inspectorates: 'Inspectors' },
  ...{ publishedOn: day('2021-07-16'), respondedOn: day('2021-09-17'), sourceUrl: null, hasDocument: true },
};

const officeWith = (recommendations: readonly RecommendationRecord[]) =>
  officeToday([{ inspection: INSPECTION, recommendations }], { linked: [], lastFigures: [] }, TODAY);

const due = (recommendations: readonly RecommendationRecord[], figuresDue: AllFiguresDue = NO_FIGURES) => {
  const lists = listsOfToday(officeWith(recommendations), []);
  return textOf(
    renderToStaticMarkup(
      <DueLists
        lists={lists}
        expiring={{ evidence: [], count: 0 }}
        undated={{
          reviews: countUndatedReviews(recommendations),
          promises: lists.undated.count,
          isAnythingDated: isAnythingDated(recommendations),
        }}
        figuresDue={figuresDue}
      />,
    ),
  );
};

const openWork = (recommendations: readonly RecommendationRecord[]) =>
  renderToStaticMarkup(<OpenWorkList list={listsOfToday(officeWith(recommendations), [])['still-to-do']} />);

test('where nothing has a date the first page counts nothing as late or due, and says what has no date', () => {
  const page = due([
    recommendation({ requirements: [requirement(), national], promises: [promise({ cadence: 'once' })] }),
  ]);
  expect(page).not.toMatch(/Late \(|Due in 14 days \(/);
  expect(page).toContain('Nothing has a date yet.');
  expect(page).toContain('No date is set for 1 part for our area and 1 promise, so they can never be late.');
});

test('once something has a date it counts what is late, and still says what has none', () => {
  const dated = recommendation({
    requirements: [requirement({ nextReviewOn: day('2027-06-01') }), requirement()],
  });
  const page = due([dated]);
  expect(page).toMatch(
    /Late \(0\).*No reviews or promises are late\..*No date is set for 1 part for our area,/,
  );
  expect(page).toContain('Due in 14 days (0)');
});

test('measures without figures are due, in one line that says how many were asked for', () => {
  const page = due([], { set: [], usual: 1, none: { asked: 2, notAsked: 59 } });
  expect(page).toContain('Figures due (62)');
  expect(page).toContain('1 measure with figures that are late or due soon by our usual rule');
  expect(page).toMatch(
    /61 measures without any figures \. Figures were asked for 2 of them\. Nobody has been asked for 59 of them\./,
  );
});

test('where everything has a date there is nothing to say about dates', () => {
  const page = due([
    recommendation({ nextReviewOn: day('2027-06-01'), promises: [promise({ dueOn: day('2027-06-01') })] }),
  ]);
  expect(page).not.toContain('No date is set');
});

test.each([
  ['a promise of each month needs to have a beginning', promise({ cadence: 'monthly' }), 1],
  ['and then no date', promise({ cadence: 'monthly', startsOn: day('2026-11-01') }), 0],
  ['a promise to do a thing once does', promise({ cadence: 'once' }), 1],
  ['a promise that goes on does', promise({ cadence: 'continuing' }), 1],
  ['a kept promise needs none any more', promise({ cadence: 'once', state: 'kept' }), 0],
  ['nor does one that lapsed', promise({ cadence: 'once', state: 'lapsed' }), 0],
])('%s', (_what, one, count) => {
  expect(promisesDue([recommendation({ promises: [one] })], TODAY).undated).toHaveLength(count);
});

test('an officer reads on the first page what nobody has begun, and is led to where it is done', () => {
  const page = openWork([
    recommendation({
      requirements: [requirement(draft), { ...national, ...draft }],
      promises: [promise(draft)],
    }),
    recommendation({ id: 'done', ref: '6', requirements: [] }),
  ]);
  expect(textOf(page)).toContain(
    'Recommendation 5 : confirm the wording of 2 parts and 1 promise, assess 1 part and check 1 promise',
  );
  expect(page).toContain('href="/manage/inspections/2021-phase-one/recommendations/5"');
  expect(page).not.toContain('Recommendation 6');
});

test('an office that has done all of it reads nothing about it', () => {
  expect(openWork([recommendation({ requirements: [] })])).toBe('');
});

test('of 300 late promises the first page shows 20 and says how many there are, and the list of them shows each', () => {
  const many = Array.from({ length: 300 }, (_, index) =>
    promise({ id: `late-${index}`, promise: `Promise ${index}.`, dueOn: day('2022-03-31') }),
  );
  const page = due([recommendation({ promises: many })]);
  expect(page).toContain('Late (300)');
  expect(page).toContain('Show all 300');
  expect(page.match(/Promise \d+\./g)).toHaveLength(20);
  const office = officeWith([recommendation({ promises: many })]);
  const seen = [1, 2, 3, 4, 5, 6].flatMap((number) =>
    [
      ...renderToStaticMarkup(
        <DueView {...{ office, overdueEvidence: [] }} asked={{ list: 'late', page: number }} />,
      ).matchAll(/Promise (\d+)\./g),
    ].map(([, which]) => Number(which)),
  );
  expect(seen).toEqual(many.map((_, index) => index));
});
