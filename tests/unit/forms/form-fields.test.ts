import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldsOf, firstMistakes, ticks, typedValues } from '@/lib/schemas/fields/form-fields';
import { addPersonForm, changePersonForm, ownPasswordForm } from '@/lib/schemas/person';

function sent(...pairs: readonly (readonly [string, string | File])[]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

test('a field that came once is one answer, one that came twice is several', () => {
  const form = sent(['reason', 'Because'], ['requirement', '5a'], ['requirement', '5b']);
  expect(fieldsOf(form)).toEqual({ reason: 'Because', requirement: ['5a', '5b'] });
});

test('the three boxes of a date become one field beside them', () => {
  const form = sent(['dueOn-day', '1'], ['dueOn-month', '2'], ['dueOn-year', '2027']);
  expect(fieldsOf(form)).toMatchObject({ dueOn: { day: '1', month: '2', year: '2027' } });
});

test('what React adds to a form is nobody’s answer', () => {
  const form = sent(['$ACTION_REF_1', ''], ['$ACTION_1:0', '{}'], ['$ACTION_KEY', 'k'], ['name', 'A']);
  expect(fieldsOf(form)).toEqual({ name: 'A' });
  expect(typedValues(form)).toEqual({ name: 'A' });
});

test('a field called __proto__ changes nothing but itself', () => {
  const fields = fieldsOf(sent(['__proto__', 'polluted'], ['__proto__-day', '1']));
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  expect(Object.hasOwn(Object.prototype, 'day')).toBe(false);
});

test('after a mistake a person sees their words again, but no password and no file', () => {
  const form = sent(
    ['email', 'Name@Example.org'],
    ['password', 'secret'],
    ['currentPassword', 'secret'],
    ['newPasswordAgain', 'secret'],
    ['file', new File(['x'], 'figures.csv')],
  );
  const values = typedValues(form);
  expect(values).toMatchObject({ email: 'Name@Example.org' });
  expect(JSON.stringify(values)).not.toMatch(/secret|figures/);
});

test('each field has one sentence, in the order of the page, and the form’s own comes last', () => {
  const schema = z.object({ first: z.string(), second: z.string() });
  const error = new z.ZodError([
    { code: 'custom', path: [], message: 'Of the whole form', input: undefined },
    { code: 'custom', path: ['second'], message: 'Second', input: undefined },
    { code: 'custom', path: ['first'], message: 'First', input: undefined },
    { code: 'custom', path: ['first'], message: 'First, again', input: undefined },
  ]);
  expect(firstMistakes(error, schema)).toEqual([
    { field: 'first', sentence: 'First' },
    { field: 'second', sentence: 'Second' },
    { field: null, sentence: 'Of the whole form' },
  ]);
});

test.each([
  ['none', undefined, []],
  ['one', '5a', ['5a']],
  ['several', ['5a', '5b'], ['5a', '5b']],
])('of a group of checkboxes, %s may be ticked', (_how, value, read) => {
  expect(ticks(['5a', '5b'], 'Select a part').parse(value)).toEqual(read);
});

test('a tick that is not on the page is refused', () => {
  const read = ticks(['5a', '5b'], 'Select a part').safeParse(['5a', '9z']);
  expect(read.error?.issues[0]?.message).toBe('Select a part');
});

function mistakes(schema: z.ZodType, form: FormData): string[] {
  const read = schema.safeParse(fieldsOf(form));
  return read.success ? [] : firstMistakes(read.error, schema).map(({ sentence }) => sentence);
}

test('an administrator who sends an empty form reads one sentence for each field', () => {
  expect(mistakes(addPersonForm, sent())).toEqual([
    'Enter a full name',
    'Enter an email address',
    'Select a role',
  ]);
});

test('an address is kept in lower case and without blanks around it', () => {
  const form = sent(['name', ' A Name '], ['email', ' Name@Example.ORG '], ['role', 'panel']);
  expect(addPersonForm.parse(fieldsOf(form))).toEqual({
    name: 'A Name',
    email: 'name@example.org',
    role: 'panel',
  });
});

test('a role that is not on the page is refused', () => {
  const form = sent(['name', 'A'], ['email', 'a@example.org'], ['role', 'owner']);
  expect(mistakes(addPersonForm, form)).toEqual(['Select a role']);
});

test('whether a person can sign in must be said', () => {
  const id = crypto.randomUUID();
  const form = sent(['id', id], ['version', '3'], ['name', 'A'], ['role', 'panel']);
  expect(mistakes(changePersonForm, form)).toEqual(['Select whether this person can sign in']);
  form.append('active', 'no');
  expect(changePersonForm.parse(fieldsOf(form))).toMatchObject({ version: 3, active: false });
});

test('a person who types their new password in two ways is told so at the second box', () => {
  const form = sent(['currentPassword', 'a'], ['newPassword', 'b'], ['newPasswordAgain', 'c']);
  const read = ownPasswordForm.safeParse(fieldsOf(form));
  expect(read.success ? [] : firstMistakes(read.error, ownPasswordForm)).toEqual([
    { field: 'newPasswordAgain', sentence: 'Enter the same new password twice' },
  ]);
});
