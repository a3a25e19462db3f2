import type { PartReading } from '@/lib/domain/document/part-reading';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AuditLineInWords } from '@/components/audit/audit-line-in-words';
import { AssessForm } from '@/components/recommendations/assess-form';
import { ForceAnswerForm } from '@/components/recommendations/force-answer-form';
import { RecordView } from '@/components/recommendations/record-view';
import { describeEvent } from '@/lib/schemas/events/audit-events';
import { RecommendationView } from '@/components/recommendations/recommendation-view';
import { TodayView } from '@/components/today/today-view';
import type { InspectionAtAGlance } from '@/lib/domain/recommendations/at-a-glance';
import { type OfficeToday, officeToday } from '@/lib/domain/today/office-today';
import { EvidencePageView } from '@/components/evidence/evidence-page-view';
import { EvidenceView } from '@/components/evidence/evidence-view';
import { FileView } from '@/components/evidence/file-view';
import { day } from '@/lib/domain/day';
import type { Role } from '@/lib/domain/permissions';
import type { AuditLine } from '@/lib/domain/audit-event';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import { EMPTY_FORM } from '@/lib/schemas/form-state';
import {
  entry,
  evidence,
  figureRequest,
  promise,
  recommendation,
  requirement,
} from '@/tests/support/record-values';

const today = day('2026-11-24');
const noAction = async () => EMPTY_FORM;
const PLACE = { inspection: '2021-phase-one', recommendation: '5' };

const inspection: InspectionRecord = {
  id: 'inspection',
  slug: '2021-phase-one',
  title: 'A joint thematic inspection',
  shortTitle: 'Phase one, 2021',
  inspectorates: 'HMICFRS and HMCPSI',
  publishedOn: day('2021-07-16'),
  respondedOn: day('2021-09-17'),
  sourceUrl: null,
  respondent: 'the commissioner',
  body: { slug: 'office', name: 'Office', shortName: 'Office', kind: 'local policing body' },
  introduction: null,
  preamble: null,
};

const assessed = requirement({
  confirmed: true,
  version: 2,
  history: [
    entry({
      force: { says: 'complete', revisedOn: null },
      found: {
        finding: 'not-met',
        assurance: 'tested',
        wouldChange: 'A second sample that shows a change',
      },
      reason: 'The sample showed no change',
      effectiveOn: day('2026-11-20'),
    }),
  ],
});

const event: AuditLine = {
  seq: 7,
  at: '2026-11-20T10:00:00.000Z',
  actorName: 'Olive Officer',
  action: 'requirement assessed',
  subject: { kind: 'requirement', id: assessed.id },
  detail: {
    ref: '5a',
    from: { status: 'in-progress', result: 'not-assessed', assurance: 'none' },
    to: { status: 'reported-complete', result: 'not-met', assurance: 'tested' },
    reason: 'The sample showed no change',
  },
};

const DRAFT_READING = {
  ...{ recommendationRef: '5', ref: '5b', addressees: ['The force', 'The prosecutors'] },
  ...{
    coverage: 'part' as const,
    note: 'No date is given.',
    isPartConfirmed: true,
    confirmedBy: null,
    sentences: [],
  },
} satisfies PartReading;

const pageFor = (role: Role) =>
  renderToStaticMarkup(
    <RecommendationView
      links={[]}
      historyPage={1}
      inspection={inspection}
      recommendation={recommendation({
        requirements: [
          { ...assessed, confirmed: false },
          requirement({ id: 'b', ref: '5b', confirmed: false }),
        ],
        promises: [promise({ dueOn: day('2022-03-31') })],
      })}
      evidence={[evidence({ visibility: 'restricted' })]}
      measures={[]}
      readings={[DRAFT_READING]}
      terms={[]}
      events={[event]}
      role={role}
      today={today}
      confirmAction={noAction}
      confirmPromiseAction={noAction}
    />,
  );

test('an officer reads the three dials, why, what disagrees, and can record, check and file', () => {
  const page = pageFor('officer');
  expect(page).toContain('Action reported complete');
  expect(page).toContain('Conflicting evidence:');
  expect(page).toContain(
    'Draft: we have not confirmed this wording yet. Recording what the force says or what we found confirms it.',
  );
  expect(page).toContain('Answered in part. No date is given.');
  for (const form of ['assess', 'force-says', 'replaced'])
    expect(page).toContain(`href="/manage/inspections/2021-phase-one/recommendations/5/${form}/5a"`);
  expect(page).toContain('/promises/promise-1');
  expect(page).toContain('/evidence/new?requirement=5b');
  expect(page).toContain('Restricted (named people)');
});

test('an officer reads what would change the office’s mind, and begins with it when they assess again', () => {
  expect(pageFor('officer')).toMatch(/What would change our mind.*A second sample that shows a change/);
  const form = renderToStaticMarkup(
    <AssessForm
      action={noAction}
      place={PLACE}
      requirement={assessed}
      nextReviewOn={null}
      todayInWords="24 November 2026"
    />,
  );
  expect(form).toMatch(/<textarea[^>]*name="wouldChange"[^>]*>A second sample that shows a change</);
});

test('the statutory dates are facts with their day numbers, and no verdict', () => {
  const page = pageFor('officer');
  expect(page).toContain('9 September 2021 (day 56)');
  expect(page).toContain('17 September 2021 (day 64)');
  expect(page).not.toMatch(/overdue|breach|days late/i);
});

test('the promise is marked in the very words of the response and listed under the same number', () => {
  const page = pageFor('officer');
  expect(page).toContain('<mark class="app-promise">The Constabulary hold monthly meetings</mark>');
  expect(page).toContain('href="#promise-1"');
  expect(page).toContain('id="promise-1"');
});

test('an administrator reads the same page without a single way to change it', () => {
  const page = pageFor('administrator');
  expect(page).toContain('Action reported complete');
  expect(page).not.toMatch(/\/assess\/|\/promises\/|evidence\/new|<form/);
});

test('the history says before and after, who, when and why', () => {
  expect(describeEvent(event)).toEqual({
    changes: [
      { label: 'What the force says', from: 'In progress', to: 'Action reported complete' },
      { label: 'What we found', from: 'Not assessed', to: 'Not met' },
      {
        label: 'How sure we are',
        from: 'No evidence yet',
        to: 'Tested by the office (dip sample or observation)',
      },
    ],
    reason: 'The sample showed no change',
  });
  expect(pageFor('officer')).toContain('20 November 2026 at 10:00am');
});

test('a word that has since left the lists is shown as it was written', () => {
  const old = { action: 'commitment checked', detail: { from: 'asleep', to: 'kept', reason: '' } };
  expect(describeEvent(old).changes).toEqual([{ label: 'Status', from: 'asleep', to: 'Kept' }]);
});

test('the audit trail never tells the title, the note or the reason of evidence', () => {
  const line = (action: string, detail: AuditLine['detail']) =>
    renderToStaticMarkup(
      <AuditLineInWords line={{ ...event, action, subject: { kind: 'evidence', id: 'x' }, detail }} />,
    );
  const filed = line('evidence filed', {
    title: 'A secret title',
    visibility: 'restricted',
    state: 'in-review',
  });
  const decided = line('evidence decided', {
    title: 'A secret title',
    from: 'in-review',
    to: 'accepted',
    reason: 'A note',
  });
  expect(filed).toContain('Restricted');
  expect(decided).toContain('Accepted');
  expect(filed + decided).not.toMatch(/secret|A note/);
});

const INSPECTIONS: InspectionAtAGlance[] = [
  {
    inspection: { ...inspection, hasDocument: true },
    recommendations: [
      recommendation({
        requirements: [requirement({ nextReviewOn: day('2026-11-30') }), assessed],
        promises: [promise({ dueOn: day('2022-03-31') })],
      }),
    ],
  },
];

const LAST_FIGURES: OfficeToday['lastFigures'] = [
  {
    ref: '6.2',
    title: 'Decisions told in time',
    lastDay: day('2026-06-30'),
    frequency: 'quarterly',
    figuresDueAfter: 45,
    source: 'The force',
  },
];

const todayFor = (status?: 'in-progress' | 'verified') =>
  renderToStaticMarkup(
    <TodayView
      firstSteps={[]}
      person={{ id: 'approver', name: 'Ada Approver' }}
      hour={9}
      today={today}
      {...officeToday(INSPECTIONS, { linked: [], lastFigures: LAST_FIGURES }, today)}
      waiting={[{ kind: 'evidence', evidence: evidence() }]}
      waitingForOthers={[]}
      overdueEvidence={[]}
      expiringEvidence={[evidence({ state: 'accepted', expiresOn: day('2026-12-01') })]}
      evidenceCounts={{ toDecide: 1, own: 0, expiring: 1 }}
      openPublication={null}
      openRequests={[figureRequest()]}
      stuckWork={[{ kind: 'edition', id: 'edition-4', number: 4, state: 'preparing' }]}
      status={status}
    />,
  );

test('an approver’s first page says which work has stopped, and leads to where it is started again', () => {
  const page = todayFor();
  expect(page).toContain('Work that has stopped (1)');
  expect(page).toContain('href="/manage/publications/edition-4"');
});

test('an approver’s first page greets them and says what waits, what is late, what is due and what expires', () => {
  const page = todayFor();
  expect(page).toContain('Good morning, Ada Approver');
  expect(page).toContain('Waiting for you (1)');
  expect(page).toContain('Late (1)');
  expect(page).toContain('Due in 14 days (1)');
  expect(page).toContain('Evidence expiring (1)');
  expect(page).toContain('Conflicting evidence (1)');
  expect(page).toContain('Figures due (1)');
  expect(page).toContain('late: due by 14 November 2026');
  expect(page).toContain('Figures asked for (1)');
  expect(page).toContain('href="/manage/measures/6.2/request"');
  expect(page).toContain('href="/manage/evidence/evidence-1"');
  expect(page).toContain('0 of 2 parts for our area complete and checked.');
  expect(page).toContain('30 November 2026');
});

test('the list is narrowed by an address, and an empty list says what would appear', () => {
  expect(todayFor('in-progress')).toContain('One seamless approach'.toLowerCase());
  const none = todayFor('verified');
  expect(none).toContain('No recommendations have this status');
  expect(none).toContain('A recommendation appears here when');
});

test('the form for a requirement is shown beside what is recorded now and begins with it', () => {
  const form = { action: noAction, place: PLACE, requirement: assessed, todayInWords: '24 November 2026' };
  const page = renderToStaticMarkup(
    <RecordView
      heading="Record what we found about part 5a"
      recommendation={recommendation()}
      requirement={assessed}
      evidence={[evidence()]}
    >
      <AssessForm {...form} nextReviewOn={null} />
      <ForceAnswerForm {...form} />
    </RecordView>,
  );
  expect(page).toContain('<title>Record what we found about part 5a – Inspection response tracker</title>');
  for (const saved of ['not-met', 'complete'])
    expect(page).toMatch(
      new RegExp(
        `<input[^>]*type="radio"[^>]*checked=""[^>]*value="${saved}"|value="${saved}"[^>]*checked=""`,
      ),
    );
  expect(page).toContain('The sample showed no change');
  expect(page).toContain('name="version" value="2"');
  expect(page).toContain('Today is 24 November 2026.');
});

test('of a national requirement no finding is asked for', () => {
  const national = requirement({ ref: '5n', addressedTo: 'national' });
  const page = renderToStaticMarkup(
    <AssessForm
      action={noAction}
      place={PLACE}
      requirement={national}
      nextReviewOn={null}
      todayInWords="24 November 2026"
    />,
  );
  expect(page).toContain('Waiting on national action');
  expect(page).not.toContain('type="radio"');
});

test.each([
  ['Cabinet 3, second drawer', 'Cabinet 3, second drawer'],
  [null, 'Not recorded'],
])('the page of evidence whose original is kept in “%s” says “%s”', (originalKept, words) => {
  const page = renderToStaticMarkup(<EvidenceView evidence={evidence({ originalKept })} />);
  expect(page).toContain('Where the original is kept');
  expect(page).toContain(words);
});

test('the form for evidence warns against names and case details and ticks where it was opened from', () => {
  const page = renderToStaticMarkup(
    <FileView action={noAction} recommendation={recommendation()} people={[]} chosen="5a" />,
  );
  expect(page).toContain('Do not enter names or case details');
  expect(page).toMatch(/type="checkbox"[^>]*checked=""[^>]*value="5a"|value="5a"[^>]*checked=""/);
});

test.each([
  ['approver', 'approver', 'Your decision'],
  ['officer', 'approver', 'You filed this evidence, so another approver must decide on it.'],
  ['another', 'officer', 'An approver needs to decide on this evidence'],
] as const)('on evidence in review the %s who is %s reads “%s”', (id, role, words) => {
  const page = renderToStaticMarkup(
    <EvidencePageView
      actor={{ id, name: id, role }}
      evidence={evidence()}
      files={[]}
      stuckFiles={[]}
      links={[]}
      corrections={[]}
      events={[]}
      actions={{
        decide: noAction,
        send: noAction,
        receive: noAction,
        addFile: noAction,
        checkAgain: noAction,
        takeOut: noAction,
      }}
    />,
  );
  expect(page).toContain(words);
});
