import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { bindFields } from '@/components/forms/bound-fields';
import { ConflictNotice, SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedDate, typedDateInWords } from '@/components/forms/date-values';
import { FormTitle } from '@/components/forms/form-title';
import { VersionedForm } from '@/components/forms/versioned-form';
import { ReplacementForm } from '@/components/recommendations/replacement-form';
import { writtenDial } from '@/components/recommendations/written-dial';
import { TextInput } from '@/components/ui/text-input';
import { day } from '@/lib/domain/day';
import { EMPTY_FORM, type FormState } from '@/lib/schemas/form-state';
import { entry, requirement } from '@/tests/support/record-values';

const sent: FormState = {
  values: {
    says: 'on-hold',
    'revisedOn-day': '31',
    'revisedOn-month': '3',
    'revisedOn-year': '2027',
    replaced: 'yes',
    by: 'Phase two, recommendation 3',
    finding: 'partly-met',
    assurance: 'tested',
    reason: 'My own words',
    wouldChange: 'A second sample',
    'effectiveOn-day': '20',
    'effectiveOn-month': '11',
    'effectiveOn-year': '2026',
    'nextReviewOn-day': '31',
    'nextReviewOn-month': '2',
    'nextReviewOn-year': '2027',
  },
  errors: [],
  conflict: null,
};

test.each([
  ['nothing was sent', EMPTY_FORM, 'Record a check – Inspection response tracker'],
  [
    'there is a mistake',
    { ...EMPTY_FORM, errors: [{ field: 'reason', sentence: 'Enter the reason' }] },
    'Error: Record a check – Inspection response tracker',
  ],
  [
    'somebody else saved first',
    { ...EMPTY_FORM, conflict: { version: 2, saved: [] } },
    'Error: Record a check – Inspection response tracker',
  ],
])('when %s the title of the page says so', (_when, state, title) => {
  expect(renderToStaticMarkup(<FormTitle page="Record a check" state={state} />)).toBe(
    `<title>${title}</title>`,
  );
});

test('a form begins with what is saved: the choice made and what was written with it', () => {
  const superseded = { by: 'Phase two, recommendation 3', link: null };
  const page = renderToStaticMarkup(
    <ReplacementForm
      action={() => Promise.resolve(EMPTY_FORM)}
      place={{ inspection: '2021-phase-one', recommendation: '5' }}
      requirement={requirement({ history: [entry({ superseded })] })}
      todayInWords="24 November 2026"
    />,
  );
  expect(page).toMatch(/checked="" value="yes"|value="yes"[^>]*checked=""/);
  expect(page).toContain('value="Phase two, recommendation 3"');
});

test('a field carries its words, its mistake and what was typed, or what is saved before anything was sent', () => {
  const words = { reason: { label: 'Why?', hint: 'In a sentence' } };
  const wrong = { ...sent, errors: [{ field: 'reason', sentence: 'Enter the reason' }] };
  const field = { name: 'reason', label: 'Why?', hint: 'In a sentence' };
  expect(bindFields(words, wrong).field('reason', 'Saved words')).toEqual({
    ...field,
    value: 'My own words',
    error: 'Enter the reason',
  });
  expect(bindFields(words, EMPTY_FORM).field('reason', 'Saved words')).toEqual({
    ...field,
    value: 'Saved words',
    error: undefined,
  });
  expect(bindFields(words, wrong).blank('reason')).not.toHaveProperty('value');
});

test('a form that changes a record carries the version its sender looked at', () => {
  const page = renderToStaticMarkup(
    <VersionedForm
      action={() => Promise.resolve(EMPTY_FORM)}
      words={{ reason: { label: 'Why?' } }}
      hidden={{ id: 'r1' }}
      version={7}
      written={() => []}
      whenChanged={null}
      save="Save this change"
    >
      {({ field }) => <TextInput {...field('reason', 'Saved words')} />}
    </VersionedForm>,
  );
  expect(page).toContain('<input type="hidden" name="id" value="r1"/>');
  expect(page).toContain('<input type="hidden" name="version" value="7"/>');
  expect(page).toContain('value="Saved words"');
  expect(page).toContain('Save this change');
});

test('what a person wrote is told under the same labels as what is saved, in words', () => {
  expect(writtenDial('force', sent)).toEqual([
    { label: 'What the force says', value: 'On hold or delayed' },
    { label: 'New date', value: '31 March 2027' },
    { label: 'Reason', value: 'My own words' },
    { label: 'Since', value: '20 November 2026' },
  ]);
  expect(writtenDial('superseded', sent)[0]).toEqual({
    label: 'Replaced by',
    value: 'Phase two, recommendation 3',
  });
  expect(writtenDial('found', sent)).toEqual([
    { label: 'What we found', value: 'Partly met' },
    { label: 'How sure we are', value: 'Tested by the office (dip sample or observation)' },
    { label: 'What would change our mind', value: 'A second sample' },
    { label: 'Reason', value: 'My own words' },
    { label: 'Since', value: '20 November 2026' },
    { label: 'Next review', value: '31 2 2027' },
  ]);
});

test('the second person sees both versions side by side, and the way to keep the first', () => {
  const page = renderToStaticMarkup(
    <ConflictNotice
      conflict={{
        version: 2,
        saved: [
          { label: 'Saved by', value: 'Olive Officer, 24 November 2026 at 2:00pm' },
          { label: 'Reason', value: 'Her words' },
        ],
      }}
      mine={[
        { label: 'Reason', value: 'My own words' },
        { label: 'Next review', value: 'No date set' },
      ]}
    >
      <SaveOrLeave keepHref="/manage" />
    </ConflictNotice>,
  );
  const rows = [...page.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([row]) =>
    row.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|'),
  );
  expect(rows).toEqual([
    '|Field|Saved now (by another person)|What you wrote|',
    '|Saved by|Olive Officer, 24 November 2026 at 2:00pm|',
    '|Reason|Her words|My own words|',
    '|Next review|No date set|',
  ]);
  expect(page).toContain('href="/manage"');
});

test('a date is shown again as it was typed, or as it is saved', () => {
  expect(typedDate(EMPTY_FORM, 'nextReviewOn', day('2027-02-01'))).toEqual({
    day: '1',
    month: '2',
    year: '2027',
  });
  expect(typedDate(sent, 'nextReviewOn', day('2027-02-01'))).toEqual({ day: '31', month: '2', year: '2027' });
  expect(typedDate(EMPTY_FORM, 'nextReviewOn', null)).toEqual({ day: '', month: '', year: '' });
  expect(typedDateInWords(EMPTY_FORM, 'nextReviewOn')).toBe('');
});
