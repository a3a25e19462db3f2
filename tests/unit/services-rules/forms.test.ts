import { expect, test } from 'vitest';
import { assessRequirementForm, confirmRequirementForm } from '@/lib/schemas/assess-requirement';
import { checkPromiseForm } from '@/lib/schemas/promises/check-promise';
import { decideEvidenceForm } from '@/lib/schemas/evidence/decide-evidence';
import { sourceAddress } from '@/lib/schemas/figures/figures-import';
import { fileEvidenceForm } from '@/lib/schemas/evidence/file-evidence';
import { auditFilter, statusFilter } from '@/lib/schemas/filters';
import { fieldsOf, firstMistakes } from '@/lib/schemas/fields/form-fields';

const PLACE = { inspection: '2021-phase-one', recommendation: '5' };
const ID = '3d1f4c1e-8a52-4b7e-9c0e-0d6f6b1f2a11';

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one);
  }
  return form;
}

type Schema =
  | typeof assessRequirementForm
  | typeof checkPromiseForm
  | typeof fileEvidenceForm
  | typeof decideEvidenceForm;

function mistakes(schema: Schema, fields: Record<string, string | string[]>) {
  const read = schema.safeParse(fieldsOf(formOf(fields)));
  return read.success ? [] : firstMistakes(read.error, schema);
}

const assess = {
  ...PLACE,
  requirement: '5a',
  version: '1',
  finding: 'partly-met',
  assurance: 'document-checked',
  reason: 'The force showed us the new form',
  'effectiveOn-day': '20',
  'effectiveOn-month': '11',
  'effectiveOn-year': '2026',
  'nextReviewOn-day': '',
  'nextReviewOn-month': '',
  'nextReviewOn-year': '',
};

test('a filled form for a requirement gives the service what it needs', () => {
  expect(assessRequirementForm.parse(fieldsOf(formOf(assess)))).toEqual({
    ...PLACE,
    requirement: '5a',
    version: 1,
    wouldChange: null,
    finding: 'partly-met',
    assurance: 'document-checked',
    reason: 'The force showed us the new form',
    effectiveOn: '2026-11-20',
    nextReviewOn: null,
  });
});

test('an empty form for a requirement names each thing that is missing, in the order of the page', () => {
  expect(mistakes(assessRequirementForm, { ...PLACE, requirement: '5a', version: '1' })).toEqual([
    { field: 'finding', sentence: 'Select what the office found' },
    { field: 'assurance', sentence: 'Select how sure the office is' },
    { field: 'reason', sentence: 'Enter the reason' },
    { field: 'effectiveOn', sentence: 'Enter the date it took effect' },
  ]);
});

test.each([
  ['   ', 'Enter the reason'],
  ['Done', 'The reason must say a little more, in at least 3 words'],
  ['- – …', 'The reason must say a little more, in at least 3 words'],
  ['word '.repeat(801), 'The reason must be 4,000 characters or fewer'],
])('the reason “%s” is not enough or too much', (reason, sentence) => {
  const typed = reason.startsWith('word') ? `${reason.trim()} x` : reason;
  expect(mistakes(assessRequirementForm, { ...assess, reason: typed })).toEqual([
    { field: 'reason', sentence },
  ]);
});

test('a reason of exactly 4,000 characters, typed on several lines in a browser, is taken', () => {
  const reason = `${'a b '.repeat(999)}c\r\nde`;
  const { reason: kept } = assessRequirementForm.parse(fieldsOf(formOf({ ...assess, reason })));
  expect(kept).toHaveLength(4000);
  expect(kept).not.toContain('\r');
});

test('what would change the office’s mind may be left out, and may take 4,000 characters', () => {
  const parsed = (wouldChange: string) =>
    assessRequirementForm.parse(fieldsOf(formOf({ ...assess, wouldChange }))).wouldChange;
  expect(assessRequirementForm.parse(fieldsOf(formOf(assess))).wouldChange).toBeNull();
  expect(parsed('   ')).toBeNull();
  expect(parsed('n'.repeat(4000))).toHaveLength(4000);
  expect(mistakes(assessRequirementForm, { ...assess, wouldChange: 'n'.repeat(4001) })).toEqual([
    { field: 'wouldChange', sentence: 'What would change your mind must be 4,000 characters or fewer' },
  ]);
});

test('a word that is not on the list is refused, and so is a day that does not exist', () => {
  expect(mistakes(assessRequirementForm, { ...assess, finding: 'done' })[0]?.field).toBe('finding');
  expect(mistakes(assessRequirementForm, { ...assess, finding: 'verified-by-exception' })).toHaveLength(1);
  expect(mistakes(assessRequirementForm, { ...assess, 'effectiveOn-month': '13' })).toEqual([
    { field: 'effectiveOn', sentence: 'Date it took effect must be a real date' },
  ]);
});

test('a reading is confirmed with the version that was on the screen', () => {
  const sent = { ...PLACE, requirement: '5a', version: '3' };
  expect(confirmRequirementForm.parse(fieldsOf(formOf(sent)))).toEqual({ ...sent, version: 3 });
});

const check = {
  ...PLACE,
  promise: ID,
  version: '1',
  state: 'kept',
  reason: 'We read the programme',
  'checkedOn-day': '20',
  'checkedOn-month': '11',
  'checkedOn-year': '2026',
};

test('a check cannot find that a promise was not checked', () => {
  expect(mistakes(checkPromiseForm, check)).toEqual([]);
  expect(mistakes(checkPromiseForm, { ...check, state: 'unknown' })).toEqual([
    { field: 'state', sentence: 'Select the status of the promise' },
  ]);
});

const file = {
  ...PLACE,
  requirements: '5a',
  title: 'Dip sample of twenty files',
  description: 'What the sample of files showed',
  type: 'case-audit',
  strength: 'practice-change',
  provenance: 'office-tested',
  link: '',
  visibility: 'opcc',
  publicSummary: '',
  state: 'in-review',
};

test('one ticked requirement, or several, are read as a list, and what is left empty is null', () => {
  const one = fileEvidenceForm.parse(fieldsOf(formOf(file)));
  expect(one).toMatchObject({ requirements: ['5a'], link: null, publicSummary: null, expiresOn: null });
  expect(one.originalKept).toBeNull();
  const two = fileEvidenceForm.parse(fieldsOf(formOf({ ...file, requirements: ['5a', '5b'] })));
  expect(two.requirements).toEqual(['5a', '5b']);
});

test('where the original of evidence is kept may take 500 characters', () => {
  const kept = 'n'.repeat(500);
  expect(fileEvidenceForm.parse(fieldsOf(formOf({ ...file, originalKept: kept }))).originalKept).toBe(kept);
  expect(mistakes(fileEvidenceForm, { ...file, originalKept: `${kept}n` })).toEqual([
    { field: 'originalKept', sentence: 'Where the original is kept must be 500 characters or fewer' },
  ]);
});

test('an empty form for evidence names each thing that is missing, in the order of the page', () => {
  expect(mistakes(fileEvidenceForm, PLACE).map(({ field }) => field)).toEqual([
    'requirements',
    'title',
    'description',
    'type',
    'strength',
    'provenance',
    'visibility',
    'state',
  ]);
});

test.each(['http://example.org', 'javascript:alert(1)', 'www.example.org', 'https://', 'data:text/html,x'])(
  'the link “%s” is refused',
  (link) => {
    expect(mistakes(fileEvidenceForm, { ...file, link })).toEqual([
      {
        field: 'link',
        sentence: 'Enter a link that begins with https://, such as https://www.example.org/report',
      },
    ]);
  },
);

test.each([
  ['https://police.uk@evil.example/report', 'a user name'],
  ['https://a:b@evil.example', 'a user name and a password'],
  ['https://@evil.example', 'an empty user name'],
  ['https:/a@evil.example', 'a user name after one slash'],
])('the link “%s” is refused, because it has %s', (link) => {
  expect(mistakes(fileEvidenceForm, { ...file, link })).toEqual([
    {
      field: 'link',
      sentence: 'Enter the address without a user name: remove everything from “//” to “@”',
    },
  ]);
});

test.each([
  ['https://www.example.org/\u202Egnp.exe', 'a letter that turns the direction'],
  ['https://www.example.org/%E2%80%AEgnp.exe', 'the same letter as a code'],
  ['https://www.exa\u200Bmple.org/', 'a letter of no width'],
  ['https://www.example.org/\u0007', 'a control character'],
  ['https://www.example.org/a\nb', 'a line break'],
])('the link %j is refused, because it has %s', (link) => {
  expect(mistakes(fileEvidenceForm, { ...file, link })).toEqual([
    {
      field: 'link',
      sentence: 'The address has characters that cannot be seen. Type it again instead of pasting it',
    },
  ]);
});

test('a link may have an @ in its path, and letters of any language', () => {
  for (const link of ['https://www.example.org/@office/1', 'https://www.example.org/Größe?q=a@b.example']) {
    expect(fileEvidenceForm.parse(fieldsOf(formOf({ ...file, link }))).link).toBe(link);
  }
});

test.each([
  ['ftp://www.example.org/a.csv', 'The address must begin with https://'],
  ['http://a@www.example.org', 'Enter the address without a user name: remove everything from “//” to “@”'],
])('the address of a source “%s” is refused', (address, sentence) => {
  expect(sourceAddress.safeParse(address).error?.issues.map(({ message }) => message)).toEqual([sentence]);
});

test('the address of a source may begin with http://, or be left out', () => {
  expect(sourceAddress.parse('http://www.example.org/a.csv')).toBe('http://www.example.org/a.csv');
  expect(sourceAddress.parse('')).toBeNull();
});

test('a secure link is kept as it was typed', () => {
  const link = 'https://www.example.org/report?page=2';
  expect(fileEvidenceForm.parse(fieldsOf(formOf({ ...file, link }))).link).toBe(link);
});

test.each(['accepted', 'rejected', 'expired'])('evidence cannot be filed as %s', (state) => {
  expect(mistakes(fileEvidenceForm, { ...file, state })).toEqual([
    { field: 'state', sentence: 'Select whether it is ready for review' },
  ]);
});

test('a decision on evidence needs a choice and its reason', () => {
  expect(mistakes(decideEvidenceForm, { ...PLACE, id: ID, version: '1' })).toEqual([
    { field: 'decision', sentence: 'Select your decision' },
    { field: 'note', sentence: 'Enter the reason for your decision' },
  ]);
});

test('an address that asks for a list that does not exist shows the whole list', () => {
  expect(statusFilter.parse({ status: 'in-progress' })).toEqual({ status: 'in-progress' });
  expect(statusFilter.parse({ status: 'done' }).status).toBeUndefined();
  expect(statusFilter.parse({ status: ['in-progress', 'verified'] }).status).toBeUndefined();
  expect(auditFilter.parse({ kind: 'evidence', id: 'x' })).toEqual({ kind: 'evidence', id: 'x' });
  expect(auditFilter.parse({ kind: 'toString' }).kind).toBeUndefined();
});
