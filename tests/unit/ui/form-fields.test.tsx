import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Button } from '@/components/ui/button';
import { Checkboxes } from '@/components/ui/checkboxes';
import { DateInput } from '@/components/ui/date-input';
import { FileInput } from '@/components/ui/file-input';
import { Form } from '@/components/ui/form';
import { Radios } from '@/components/ui/radios';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import { elements, first } from './markup';

const CHOICES = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No', hint: 'Say why below' },
];
const OPTIONS = [
  { value: '1', text: 'First' },
  { value: '2', text: 'Second' },
];
const WRONG = { name: 'reason', label: 'Reason', hint: 'This is published', error: 'Enter a reason' };

test.each([
  ['a text input', <TextInput key="a" {...WRONG} />, 'input'],
  ['a textarea', <Textarea key="b" {...WRONG} />, 'textarea'],
  ['a select', <Select key="c" {...WRONG} options={OPTIONS} />, 'select'],
  ['a file input', <FileInput key="d" {...WRONG} />, 'input'],
  ['a set of radios', <Radios key="e" {...WRONG} choices={CHOICES} />, 'fieldset'],
  ['a set of checkboxes', <Checkboxes key="f" {...WRONG} choices={CHOICES} />, 'fieldset'],
  ['a date', <DateInput key="g" {...WRONG} />, 'fieldset'],
])('a person who listens to %s hears its hint and then its error', (_, field, carrier) => {
  const page = renderToStaticMarkup(field);
  expect(first(page, carrier)?.['aria-describedby']).toBe('reason-hint reason-error');
  const ids = elements(page).map((element) => element.id);
  expect(ids).toContain('reason-hint');
  expect(ids).toContain('reason-error');
  expect(page).toContain('<span class="govuk-visually-hidden">Error:</span> Enter a reason');
});

test.each([
  ['a text input', <TextInput key="a" {...WRONG} />],
  ['a textarea', <Textarea key="b" {...WRONG} />],
  ['a select', <Select key="c" {...WRONG} options={OPTIONS} />],
  ['a file input', <FileInput key="d" {...WRONG} />],
  ['a set of radios', <Radios key="e" {...WRONG} choices={CHOICES} />],
  ['a set of checkboxes', <Checkboxes key="f" {...WRONG} choices={CHOICES} />],
  ['a date', <DateInput key="g" {...WRONG} />],
])('a link in the error summary leads to something in %s that takes the focus', (_, field) => {
  const target = elements(renderToStaticMarkup(field)).find((element) => element.id === 'reason');
  expect(['input', 'textarea', 'select']).toContain(target?.tag);
});

test('a field with nothing to say beside it is not described by ids that do not exist', () => {
  const page = renderToStaticMarkup(<TextInput name="title" label="Title" value="As typed" />);
  expect(first(page, 'input')).toEqual(
    expect.objectContaining({ id: 'title', name: 'title', value: 'As typed' }),
  );
  expect(page).not.toContain('aria-describedby');
});

test('a select starts at the value it is given and starts afresh when that value changes', () => {
  const field = { name: 'meeting', label: 'Meeting', options: OPTIONS };
  const page = renderToStaticMarkup(<Select {...field} value="2" emptyText="Choose a meeting" />);
  expect(page).toContain('<option value="2" selected="">Second</option>');
  expect(page).toContain('<option value="">Choose a meeting</option>');
  expect(keyOfSelect(Select({ ...field, value: '2' }))).toBe('2');
  expect(keyOfSelect(Select({ ...field, value: '1' }))).toBe('1');
});

/** React makes a new element, at its new default, when a key changes. */
function keyOfSelect(field: ReturnType<typeof Select>): string | null {
  return field.props.children.key;
}

test('a date is sent in three parts, and what was typed comes back', () => {
  const value = { day: '31', month: '2', year: '2026' };
  const page = renderToStaticMarkup(<DateInput name="due" label="Due" value={value} />);
  const boxes = elements(page).filter((element) => element.tag === 'input');
  expect(boxes.map((box) => [box.name, box.value])).toEqual([
    ['due-day', '31'],
    ['due-month', '2'],
    ['due-year', '2026'],
  ]);
});

test('a date that is wrong in one part shows which part', () => {
  const page = renderToStaticMarkup(
    <DateInput name="due" label="Due" error="Due date must include a year" wrongParts={['year']} />,
  );
  const boxes = elements(page).filter((element) => element.tag === 'input');
  expect(boxes.map((box) => box.class?.includes('govuk-input--error'))).toEqual([false, false, true]);
});

test('a person is told how long an answer may be, and the box points to it', () => {
  const page = renderToStaticMarkup(<Textarea name="note" label="Note" limit={1500} />);
  expect(page).toContain('You can enter up to 1,500 characters');
  expect(first(page, 'textarea')?.['aria-describedby']).toBe('note-limit');
});

test('only the ticked boxes are ticked', () => {
  const page = renderToStaticMarkup(
    <Checkboxes name="kind" label="Kind" choices={CHOICES} values={['no']} />,
  );
  const boxes = elements(page).filter((element) => element.tag === 'input');
  expect(boxes.map((box) => [box.id, 'checked' in box])).toEqual([
    ['kind', false],
    ['kind-2', true],
  ]);
});

test('nothing is chosen for a person who has not chosen', () => {
  const page = renderToStaticMarkup(<Radios name="agree" label="Agree" choices={CHOICES} />);
  expect(page).not.toContain('checked');
});

test('a form that failed says what is wrong before anything else and keeps what it must carry', () => {
  const page = renderToStaticMarkup(
    <Form
      action="/save"
      hidden={{ version: 3 }}
      errors={[{ name: 'reason', message: 'Enter a reason' }, { message: 'Somebody saved before you' }]}
    >
      <Button>Save</Button>
    </Form>,
  );
  expect(page.indexOf('There is a problem')).toBeLessThan(page.indexOf('<form'));
  expect(page).toContain('<a href="#reason">Enter a reason</a>');
  expect(page).toContain('<li>Somebody saved before you</li>');
  expect(page).toContain('<input type="hidden" name="version" value="3"/>');
  expect(first(page, 'form')).toEqual(expect.objectContaining({ action: '/save', method: 'post' }));
});

test('a form with nothing wrong has no summary', () => {
  expect(renderToStaticMarkup(<Form action="/save">Fields</Form>)).not.toContain('error-summary');
});
