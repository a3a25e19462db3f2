import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { countEvents } from '@/lib/data/audit/audit';
import { closeDatabase } from '@/lib/data/database';
import { findDocumentImport } from '@/lib/data/inspections/document-imports';
import { listInspections } from '@/lib/data/inspections/inspections';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { NO_DETAILS } from '@/lib/domain/inspections/document-import';
import { piecesInText, roleOf } from '@/lib/domain/inspections/pieces';
import { readDocumentJob } from '@/lib/jobs/read-document';
import { correctDocument, describeDocument } from '@/lib/services/inspections/documents/correct-document';
import { decideSuggestionForm } from '@/lib/schemas/inspections/suggestions';
import { decideSuggestion } from '@/lib/services/inspections/documents/decide-suggestion';
import { listSuggestions } from '@/lib/services/inspections/documents/list-suggestions';
import { lookAtDocument } from '@/lib/services/inspections/documents/look-at-document';
import { readDocument } from '@/lib/services/inspections/documents/read-document';
import { receiveDocument } from '@/lib/services/inspections/documents/receive-document';
import { saveDocument } from '@/lib/services/inspections/documents/save-document';
import { undoDocument } from '@/lib/services/inspections/documents/undo-document';
import { confirmRequirement } from '@/lib/services/recommendations/confirm-requirement';
import { day } from '@/lib/domain/day';
import { asDocx } from '@/tests/support/documents/as-files';
import { asPdf } from '@/tests/support/documents/as-pdf';
import { NOW, type Office, openOffice } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  vi.stubEnv('WORKER_DATABASE_URL', office.database.worker);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await closeDatabase();
});

const SLUG = '2023-calls';
const REPORT = `A made-up report on answering calls, for HMICFRS.

Recommendation 1

By 1 October 2023, forces should publish how long callers wait.

This is a note of the printer.

Recommendation 2

Forces should train every call handler.
`;
const ANSWERS = `Response to the report

Recommendation 1

Chief Constable’s response

We will publish waiting times by 31 January 2024.

Recommendation 2

Chief Constable’s response

Training began in April.
`;
/** The same in the other order: whose words they are first, then to what. */
const ANSWERS_BY_VOICE = `Chief Constable’s response

Recommendation 1

We will publish waiting times by 31 January 2024.

Recommendation 2

Training began in April.
`;
const officer = () => office.people.officer;

async function load(words: string | Uint8Array, inspection: string | null = null): Promise<string> {
  const file = typeof words === 'string' ? null : new File([new Uint8Array(words)], 'document');
  const id = await receiveDocument(
    officer(),
    { file, words: typeof words === 'string' ? words : '', inspection },
    NOW,
  );
  await readDocument(id);
  return id;
}

async function at(id: string) {
  const record = await findDocumentImport(officer(), id);
  if (!record) throw new Error('There is no such document');
  return { ...record, all: piecesInText(record.pieces, record.text ?? '') };
}

const pieceWith = async (id: string, words: string) => {
  const { all, version } = await at(id);
  const piece = all.find(({ text }) => text.includes(words));
  if (!piece) throw new Error(`No piece says “${words}”`);
  return { id, version, start: piece.start, piece };
};

async function describe(id: string, more: object): Promise<void> {
  const { version } = await at(id);
  await describeDocument(officer(), { id, version, ...NO_DETAILS, ...more }, NOW);
}

const save = async (id: string) => saveDocument(officer(), { id, version: (await at(id)).version }, NOW);

const INSPECTION_DETAILS = {
  ...{ title: 'A made-up report', shortTitle: 'Calls 2023', slug: SLUG, inspectorates: 'HMICFRS' },
  publishedOn: day('2023-04-01'),
};

test('a report is read apart, corrected, and becomes a record only when it is saved', async () => {
  const id = await load(REPORT);
  const events = await countEvents();
  const before = (await listInspections()).length;
  expect(await at(id)).toMatchObject({ state: 'ready', details: { inspectorates: 'HMICFRS', title: null } });
  expect((await lookAtDocument(await at(id)))?.missing).toContain('Enter the title of the inspection.');
  expect((await refusalOf(save(id))).sentence).toMatch(/^Enter/);

  const { piece, ...place } = await pieceWith(id, 'note of the printer');
  const note = piece.start + piece.text.indexOf('This is a note');
  await correctDocument(
    officer(),
    { ...place, work: 'divide', at: note, extent: 'paragraph', newRole: 'unplaced', newRefs: [] },
    NOW,
  );
  await describe(id, INSPECTION_DETAILS);
  const after = await at(id);
  expect(after.all.map(({ text }) => text).join('')).toBe(REPORT);
  expect(after.all.find(({ text }) => text.includes('printer'))?.kind).toBe('unplaced');
  expect([await countEvents(), (await listInspections()).length]).toEqual([events, before]);

  await save(id);
  expect(await at(id)).toMatchObject({
    state: 'saved',
    text: null,
    fileName: '',
    inspection: { slug: SLUG },
  });
  expect((await findRecommendation(officer(), SLUG, '1'))?.text).toBe(
    'By 1 October 2023, forces should publish how long callers wait.',
  );
});

test('a response that comes later adds versions to the same inspection, and its day', async () => {
  const id = await load(ANSWERS, SLUG);
  expect((await at(id)).all.map(roleOf)).toContain('comments');
  expect((await refusalOf(save(id))).sentence).toBe('Enter the day of the response.');
  await describe(id, { respondedOn: day('2023-05-20'), respondent: 'The Commissioner' });
  await save(id);
  const recommendation = await findRecommendation(officer(), SLUG, '2');
  expect(recommendation?.responses).toMatchObject([
    { voice: 'chief officer', text: 'Training began in April.', revision: 1 },
  ]);
  expect((await listInspections()).find(({ slug }) => slug === SLUG)).toMatchObject({
    respondedOn: '2023-05-20',
    respondent: 'The Commissioner',
  });
  const spoken = await lookAtDocument(await at(await load(ANSWERS_BY_VOICE, SLUG)));
  expect(spoken?.toCheck).toContain(
    'The document has other words for recommendations 1 and 2 than the record. The record’s words stay.',
  );
  const again = await load(ANSWERS, SLUG);
  await describe(again, { respondedOn: day('2023-05-21') });
  expect((await refusalOf(save(again))).sentence).toBe('This very document is with the inspection already.');
  expect((await at(again)).state).toBe('ready');
});

test('of what is suggested only what was accepted is saved, as it was changed', async () => {
  const id = await load(`${REPORT}\n${ANSWERS_BY_VOICE}`);
  const decide = async (input: object) =>
    decideSuggestion(
      officer(),
      decideSuggestionForm.parse({ id, version: (await at(id)).version, ...input }),
      NOW,
    );
  const suggested = listSuggestions(await at(id), []);
  expect(suggested.parts.map(({ made }) => made.recommendation)).toEqual(['1', '2']);
  expect(suggested.promises.map(({ made }) => [made.suggested, made.dueOn])).toEqual([
    ['We will publish waiting times by 31 January 2024.', '2024-01-31'],
  ]);
  const text = 'Publish how long callers wait';
  await decide({ suggestion: 'part-0', decide: 'accept-part', text, addressedTo: 'national' });
  await decide({ suggestion: 'part-1', decide: 'refuse' });
  await decide({
    ...{
      suggestion: 'promise-0',
      decide: 'accept-promise',
      promise: 'Publish the waiting times',
      owners: 'office',
    },
    cadence: 'once',
    dueOn: { day: '31', month: '1', year: '2024' },
  });
  const slug = '2023-calls-again';
  await describe(id, { ...INSPECTION_DETAILS, slug, respondedOn: day('2023-05-20') });
  await save(id);
  const [first, second] = await Promise.all(
    ['1', '2'].map(async (ref) => findRecommendation(officer(), slug, ref)),
  );
  expect(first?.requirements).toMatchObject([{ ref: '1', text, addressedTo: 'national', confirmed: false }]);
  expect(second?.requirements).toMatchObject([{ ref: '2', text: second?.text, confirmed: false }]);
  expect(first?.responses[0]?.promises).toMatchObject([
    { promise: 'Publish the waiting times', owners: ['office'], dueOn: '2024-01-31', confirmed: false },
  ]);
  expect(second?.responses[0]?.promises).toEqual([]);
  const { version } = await at(id);
  await undoDocument(officer(), { id, version }, NOW);
  expect(await findRecommendation(officer(), slug, '1')).toBeNull();
});

test('a document is undone while nothing rests on it, the later one first, and not after a part was confirmed', async () => {
  const { rows } = await savedImports();
  const [report, response] = rows.map(({ id }) => id);
  const undo = async (id = '') => undoDocument(officer(), { id, version: (await at(id)).version }, NOW);
  expect((await refusalOf(undo(report))).sentence).toMatch(/^Something rests on this document/);
  await undo(response);
  expect((await findRecommendation(officer(), SLUG, '2'))?.responses).toEqual([]);
  expect((await listInspections()).find(({ slug }) => slug === SLUG)?.respondedOn).toBeNull();

  const part = (await findRecommendation(officer(), SLUG, '2'))?.requirements[0];
  if (!part) throw new Error('There is no part');
  const place = { inspection: SLUG, recommendation: '2', requirement: part.ref, version: part.version };
  await confirmRequirement(officer(), place, NOW);
  expect((await refusalOf(undo(report))).sentence).toMatch(/^Something rests on this document/);
  expect((await listInspections()).some(({ slug }) => slug === SLUG)).toBe(true);
});

const savedImports = async () => {
  const { withClient } = await import('@/lib/hosting/postgres/roles');
  return withClient(office.database.admin, (client) =>
    client.query<{ id: string }>(
      `select id from document_import where state = 'saved' order by received_at, inspection_id, (saved->>'began') desc`,
    ),
  );
};

test.each([
  ['Word', () => asDocx(REPORT)],
  ['PDF', () => asPdf(REPORT)],
])('the same report as a %s file has the same recommendations', async (_kind, made) => {
  const id = await load(made());
  expect((await at(id)).all.filter(({ kind }) => kind === 'recommendation').map(({ refs }) => refs)).toEqual([
    ['1'],
    ['2'],
  ]);
});

test('a document is read in a process of its own, away from the one that answers people', async () => {
  const id = await receiveDocument(officer(), { file: null, words: REPORT, inspection: null }, NOW);
  await readDocumentJob(id);
  expect((await at(id)).state).toBe('ready');
});

test.each([
  ['nothing but blanks', new Uint8Array([32, 10]), /no words/],
  ['an RTF file', new TextEncoder().encode('{\\rtf1 Words}'), /RTF/],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), /We cannot take this file/],
])('%s is refused in plain words, and its file is let go', async (_what, bytes, words) => {
  const id = await load(bytes);
  expect(await at(id)).toMatchObject({ state: 'refused', text: null, problem: expect.stringMatching(words) });
});

test('when its process fails, the document is marked as stopped, so that nobody waits for it', async () => {
  const id = await receiveDocument(officer(), { file: null, words: REPORT, inspection: null }, NOW);
  vi.stubEnv('WORKER_DATABASE_URL', '');
  await expect(readDocumentJob(id)).rejects.toThrow('exit code 1');
  vi.stubEnv('WORKER_DATABASE_URL', office.database.worker);
  expect(await at(id)).toMatchObject({
    state: 'failed',
    problem: expect.stringContaining('Nothing was saved'),
  });
});
