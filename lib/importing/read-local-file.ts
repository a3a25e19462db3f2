import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '@/lib/domain/refusal';

const MEGABYTE = 1024 * 1024;

/**
 * The bytes of a file that somebody named at a terminal.
 * @throws Refusal 'unusable-input', with a sentence that names the file. Size is refused before reading.
 */
export async function readLocalFile(path: string, mostMegabytes: number): Promise<Uint8Array> {
  const file = await findFile(path);
  if (file.isDirectory()) throw unusable(`${path} is a folder. Give the path of one file.`);
  if (!file.isFile()) throw unusable(`${path} is not an ordinary file. Give the path of one file.`);
  if (file.size > mostMegabytes * MEGABYTE) {
    throw unusable(`${path} is larger than ${mostMegabytes} MB. Save only the words of it, and try again.`);
  }
  return readFile(path).catch(refuseMissing(path));
}

function findFile(path: string) {
  // A path with a NUL is refused by Node with an error of its own kind; no file can have that name.
  if (path.includes('\0') || path === '')
    throw unusable('That is not the path of a file. Give the path of one file.');
  return stat(path).catch(refuseMissing(path));
}

const UNREACHABLE: Record<string, string> = {
  ENOENT: 'does not exist. Check the path and the spelling of the name.',
  ENOTDIR: 'does not exist. Check the path and the spelling of the name.',
  ENAMETOOLONG: 'is too long for a path. Check the path and the spelling of the name.',
  ELOOP: 'is a link that leads back to itself. Give the path of the file.',
  EACCES: 'may not be read by this account. Change its permissions, or copy it to where it may be read.',
  EPERM: 'may not be read by this account. Change its permissions, or copy it to where it may be read.',
};

function refuseMissing(path: string): (fault: unknown) => never {
  return (fault) => {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    const sentence = UNREACHABLE[code];
    throw sentence === undefined ? fault : unusable(`${path} ${sentence}`);
  };
}

function unusable(sentence: string): Refusal {
  return new Refusal('unusable-input', sentence);
}
