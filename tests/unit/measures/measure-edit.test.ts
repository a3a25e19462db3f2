import { describe, expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { editsBetween, loosenedOn, type MeasureChange, whyNotEdit } from '@/lib/domain/measures/measure-edit';
import { whyNotAddNote } from '@/lib/domain/measures/measure-notes';
import { changeFor } from '@/lib/domain/outside/measures/measure-changes';
import { whyNotSetTarget } from '@/lib/domain/measures/target';
import { measure } from './measure-values';

const TODAY = day('2026-11-24');
const before = measure();

test('only what differs is told, in the words of the form', () => {
  const after = { ...before, direction: 'down', figuresDueAfter: 45 } as const;
  expect(editsBetween(before, after)).toEqual([
    { label: 'Which way is good', from: 'Higher is better', to: 'Lower is better' },
    {
      label: 'When figures are due',
      from: 'By our usual rule',
      to: 'Within 45 days of the end of each period',
    },
  ]);
});

test('a form that changes nothing is told so', () => {
  expect(whyNotEdit(before, before, true)?.sentence).toBe(
    'Nothing was changed, so there is nothing to save.',
  );
});

describe('how small numbers are hidden', () => {
  const strict = measure({ disclosureRule: 'protected-characteristic' });
  const standard = { ...strict, disclosureRule: 'standard' };

  test('an officer may make the rule stricter, and another one as strict', () => {
    expect(whyNotEdit(standard, strict, false)).toBeNull();
    expect(whyNotEdit(strict, { ...strict, disclosureRule: 'small-groups' }, false)).toBeNull();
  });

  test('an officer may not loosen it, and an approver may', () => {
    expect(whyNotEdit(strict, standard, false)?.field).toBe('disclosureRule');
    expect(whyNotEdit(strict, standard, true)).toBeNull();
  });

  test('a rule whose name nobody knows counts as strict', () => {
    const odd = { ...strict, disclosureRule: 'some-old-name' };
    expect(whyNotEdit(odd, standard, false)?.field).toBe('disclosureRule');
  });

  test('the day of loosening stays until the rule is as strict again', () => {
    expect(loosenedOn(strict, 'standard', TODAY)).toBe(TODAY);
    const loosened = measure({ disclosureRule: 'standard', disclosureLoosenedOn: day('2026-10-01') });
    expect(loosenedOn(loosened, 'standard', TODAY)).toBe('2026-10-01');
    expect(loosenedOn(loosened, 'small-groups', TODAY)).toBeNull();
  });
});

test('a panel member reads what was changed and when, and neither who, why nor the words', () => {
  const edits = [{ label: 'Title', from: 'Old', to: 'New' }];
  const whole: MeasureChange = {
    ...{ id: 'change-1', kind: 'edited', changed: ['Title'], recordedAt: '2026-11-24T14:00:00.000Z' },
    office: { by: 'Olive Officer', reason: 'A name stood in it', edits },
  };
  expect(changeFor('panel', whole)).toEqual({ ...whole, office: null });
  expect(changeFor('administrator', whole)).toEqual(whole);
});

test.each([
  ['a target over 100 per cent', { value: 101 }, 'value'],
  ['a target of tomorrow', { setOn: day('2026-11-25') }, 'setOn'],
  ['a target older than the last one', { setOn: day('2024-03-31') }, 'setOn'],
  ['a target that ends as it begins', { endsOn: day('2026-04-01') }, 'endsOn'],
] as const)('%s is refused beside its field', (_what, change, field) => {
  const newest = { value: 80, setOn: day('2024-04-01'), setBy: 'The office', endsOn: null };
  const target = { value: 85, setOn: day('2026-04-01'), setBy: 'The office', endsOn: null, ...change };
  expect(whyNotSetTarget(target, { unit: 'percent', newest, today: TODAY })?.field).toBe(field);
});

test('limits start afresh only with a reason, and no note is of tomorrow', () => {
  expect(whyNotAddNote({ date: TODAY, rebase: true, reason: null }, TODAY)?.field).toBe('reason');
  expect(whyNotAddNote({ date: TODAY, rebase: true, reason: 'New rules' }, TODAY)).toBeNull();
  expect(whyNotAddNote({ date: day('2026-11-25'), rebase: false, reason: null }, TODAY)?.field).toBe('date');
});
