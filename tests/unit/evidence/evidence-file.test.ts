import { expect, test } from 'vitest';
import { downloadName, keptFileName, whyNotAddFile, whyNotOpen } from '@/lib/domain/evidence/evidence-file';

test.each([
  ['quarantined', false, 'This file is still being checked. Try again in a minute.'],
  ['quarantined', true, 'This file is still being checked. Try again in a minute.'],
  ['refused', false, 'Something harmful'],
  ['refused', true, 'Something harmful'],
  ['unscanned', false, 'This file has not been checked for viruses. Open it from the page of its evidence.'],
  ['unscanned', true, null],
  ['clean', false, null],
  ['clean', true, null],
] as const)('a file that is %s, to a reader who was warned: %s, says %s', (scanState, isWarned, sentence) => {
  expect(whyNotOpen({ scanState, problem: 'Something harmful' }, { isWarned })).toBe(sentence);
});

test.each([
  ['draft', true],
  ['in-review', true],
  ['requested', false],
  ['accepted', false],
  ['rejected', false],
  ['expired', false],
] as const)('evidence that is %s takes a file: %s', (state, takes) => {
  expect(whyNotAddFile(state) === null).toBe(takes);
});

test('a download says neither what it is about nor how its sender called it', () => {
  const id = '0a1b2c3d-0000-4000-8000-000000000000';
  expect(downloadName({ id, kind: 'jpeg' })).toBe('evidence-0a1b2c3d.jpg');
});

test.each([
  ['report.pdf', 'report.pdf'],
  ['invoice\u202efdp.docx', 'invoicefdp.docx'],
  ['a\u0000b\r\n.pdf', 'ab.pdf'],
  [' \u200b.csv', '.csv'],
  ['é'.repeat(300), 'é'.repeat(255)],
])('the name %j is kept as %j', (sent, kept) => {
  expect(keptFileName(sent)).toBe(kept);
});
