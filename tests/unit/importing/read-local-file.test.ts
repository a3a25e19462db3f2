import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '@/lib/domain/refusal';
import { readLocalFile } from '@/lib/importing/read-local-file';

const read = async (path: string) => Buffer.from(await readLocalFile(path, 5)).toString();

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-local-file-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function refusalOf(path: string): Promise<Refusal> {
  const fault: unknown = await read(path).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(fault instanceof Refusal)) throw new Error(`${path} was not refused: ${String(fault)}`);
  return fault;
}

test('a link to a file is followed', async () => {
  const path = await fileOf('target.txt', 'Words');
  await symlink(path, join(folder, 'link.txt'));
  expect(await read(join(folder, 'link.txt'))).toBe('Words');
});

test('a folder is refused', async () => {
  expect(await refusalOf(folder)).toMatchObject({
    code: 'unusable-input',
    sentence: `${folder} is a folder. Give the path of one file.`,
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
    `${path} is larger than 5 MB. Save only the words of it, and try again.`,
  );
});

test('five megabytes exactly are read, and one byte more is not', async () => {
  const path = await fileOf('limit.txt', 'a'.repeat(5 * 1024 * 1024));
  expect(await read(path)).toHaveLength(5 * 1024 * 1024);
  await writeFile(path, 'a'.repeat(5 * 1024 * 1024 + 1));
  expect((await refusalOf(path)).sentence).toMatch(/larger than 5 MB/);
});

test.runIf(process.platform === 'linux')('a device is refused before anything is read from it', async () => {
  expect((await refusalOf('/dev/zero')).sentence).toBe(
    '/dev/zero is not an ordinary file. Give the path of one file.',
  );
});
