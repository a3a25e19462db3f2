import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '@/lib/domain/refusal';
import { readTextFile } from '@/lib/importing/read-text-file';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-text-file-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function refusalOf(path: string): Promise<Refusal> {
  const fault: unknown = await readTextFile(path).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(fault instanceof Refusal)) throw new Error(`${path} was not refused: ${String(fault)}`);
  return fault;
}

test('an officer’s text file is read as it is', async () => {
  const path = await fileOf('response.txt', 'Recommendation 1\nForces’ duty – to act.\n');
  expect(await readTextFile(path)).toBe('Recommendation 1\nForces’ duty – to act.\n');
});

test('a file saved on Windows keeps its line ends and loses its byte order mark', async () => {
  const path = await fileOf('windows.txt', '\uFEFFRecommendation 1\r\nForces should act.\r\n');
  expect(await readTextFile(path)).toBe('Recommendation 1\r\nForces should act.\r\n');
});

test('a link to a text file is followed', async () => {
  const path = await fileOf('target.txt', 'Words');
  await symlink(path, join(folder, 'link.txt'));
  expect(await readTextFile(join(folder, 'link.txt'))).toBe('Words');
});

const UTF16 = Buffer.from('\uFEFFRecommendation 1', 'utf16le');
const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]);
const OLD_ALPHABET = Uint8Array.from([0x53, 0x92, 0x53]);
const HALF_A_CHARACTER = Uint8Array.from([0x61, 0xe2, 0x80]);
test.each([
  { what: 'an empty file', content: '', sentence: /is empty/ },
  { what: 'a file of blank lines', content: ' \n\r\n\t', sentence: /is empty/ },
  { what: 'a picture', content: PICTURE, sentence: /not a plain text file/ },
  { what: 'a document in UTF-16', content: UTF16, sentence: /not a plain text file/ },
  { what: 'a document in an old Windows alphabet', content: OLD_ALPHABET, sentence: /not text in UTF-8/ },
  { what: 'a character cut in half', content: HALF_A_CHARACTER, sentence: /not text in UTF-8/ },
])('$what is refused with the name of the file and what to do', async ({ what, content, sentence }) => {
  const path = await fileOf(`${what}.txt`, content);
  const refusal = await refusalOf(path);
  expect(refusal.code).toBe('unusable-input');
  expect(refusal.sentence).toMatch(sentence);
  expect(refusal.sentence).toContain(path);
});

test('a folder is refused', async () => {
  expect(await refusalOf(folder)).toMatchObject({
    code: 'unusable-input',
    sentence: `${folder} is a folder. Give the path of one text file.`,
  });
});

test('a file that is not there is refused', async () => {
  const path = join(folder, 'nowhere.txt');
  expect(await refusalOf(path)).toMatchObject({
    code: 'unusable-input',
    sentence: `${path} does not exist. Check the path and the spelling of the name.`,
  });
});

test('a path through a file, a path that is too long and no path at all are refused', async () => {
  const path = await fileOf('leaf.txt', 'Words');
  for (const wrong of [join(path, 'below.txt'), join(folder, 'a'.repeat(5000)), '', 'a\0b']) {
    expect((await refusalOf(wrong)).code).toBe('unusable-input');
  }
});

test('fifty megabytes are refused by their size, before their content is looked at', async () => {
  const path = await fileOf('large.txt', '');
  // A hole in a file has a size and no content: were it read, the refusal would speak of its NUL bytes.
  await truncate(path, 50 * 1024 * 1024);
  expect((await refusalOf(path)).sentence).toBe(
    `${path} is larger than 5 MB. Save only the text of the response, and try again.`,
  );
});

test('five megabytes exactly are read, and one byte more is not', async () => {
  const path = await fileOf('limit.txt', 'a'.repeat(5 * 1024 * 1024));
  expect(await readTextFile(path)).toHaveLength(5 * 1024 * 1024);
  await writeFile(path, 'a'.repeat(5 * 1024 * 1024 + 1));
  expect((await refusalOf(path)).sentence).toMatch(/larger than 5 MB/);
});

test.runIf(process.platform === 'linux')('a device is refused before anything is read from it', async () => {
  expect((await refusalOf('/dev/zero')).sentence).toBe(
    '/dev/zero is not an ordinary file. Give the path of one text file.',
  );
});
