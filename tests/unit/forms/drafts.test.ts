import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LONGEST_DRAFT } from '@/lib/domain/people/draft';
import { draftEntry, draftsIn } from '@/lib/schemas/drafts/draft';

const PAGE = '/manage/inspections/2021-phase-one/recommendations/5/assess/5a';

function sent(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test('a form that was sent tells its long texts, with the version that was on the screen', () => {
  const form = sent({
    ...{ 'draft-form': 'found', 'draft-fields': 'reason,wouldChange', version: '3' },
    ...{ reason: 'Because', wouldChange: '', finding: 'met' },
  });
  const place = { record: PAGE, form: 'found' };
  expect(draftsIn(form, PAGE)).toEqual({
    place,
    texts: [
      { ...place, field: 'reason', text: 'Because', version: 3 },
      { ...place, field: 'wouldChange', text: '', version: 3 },
    ],
  });
});

test('a form without long texts, or on a page that is for everybody, keeps none', () => {
  expect(draftsIn(sent({ reason: 'Because' }), PAGE)).toBeNull();
  expect(
    draftsIn(sent({ 'draft-form': 'found', 'draft-fields': 'reason', reason: 'x' }), '/about'),
  ).toBeNull();
});

const entry = { record: PAGE, form: 'found', field: 'reason', text: 'Because' };

test.each([
  ['a page of another site', { record: 'https://example.org/manage' }],
  ['a page that climbs', { record: '/manage/../sign-in?x' }],
  ['a page of the public', { record: '/about' }],
  ['a very long page', { record: `/manage/${'a'.repeat(300)}` }],
  ['a field with a space', { field: 'two words' }],
  ['no form', { form: '' }],
])('%s is no place for a draft', (_what, change) => {
  expect(draftEntry.safeParse({ ...entry, ...change }).success).toBe(false);
});

test('a text keeps what a database can keep, up to the longest draft', () => {
  const { text, version } = draftEntry.parse({
    ...entry,
    text: `a\0${'b'.repeat(LONGEST_DRAFT)}`,
    version: 'x',
  });
  expect([text.length, text.includes('\0'), version]).toEqual([LONGEST_DRAFT, false, null]);
});

/**
 * Boxes for short reasons, addresses, a title, and figures or a document that are pasted: not texts that somebody works on. Why personal data is taken
 * out is kept nowhere else: it may repeat what must go.
 */
const SHORT =
  /limit=\{(?:500|LONGEST_ABOUT|LONGEST_CHANGE_REASON|LONGEST_MARK_REASON|LONGEST_POST|LONGEST_ERASURE_REASON|LONGEST_TITLE)\}|\.\.\.pasted/;
/** Parts of a form that another file draws, by the file that says what is kept. */
const DRAWN_BY: Readonly<Record<string, string>> = {
  'components/evidence/file-form-source.tsx': 'components/evidence/file-form.tsx',
  'components/evidence/file-form-visibility.tsx': 'components/evidence/file-form.tsx',
  'components/measures/edit-words.tsx': 'components/measures/edit-form.tsx',
};

test('every form with a long text keeps it as a draft', () => {
  const files = readdirSync('components', { recursive: true, encoding: 'utf8' })
    .map((file) => `components/${file}`)
    .filter((file) => file.endsWith('.tsx') && !/^components\/(?:ui|layout)\//.test(file));
  const withLong = files.filter((file) => {
    const boxes = readFileSync(file, 'utf8').match(/<Textarea\b[^]*?\/>/g) ?? [];
    return boxes.some((box) => !SHORT.test(box));
  });
  expect(withLong.length).toBeGreaterThan(15);
  const without = withLong.filter(
    (file) => !/\b(?:drafts|long)=\{/.test(readFileSync(DRAWN_BY[file] ?? file, 'utf8')),
  );
  expect(without).toEqual([]);
});
