import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '@/lib/domain/refusal';

const MOST_MEGABYTES = 5;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

/**
 * The text of a plain text file in UTF-8, with or without a byte order mark; line ends are left as they are.
 * @throws Refusal 'unusable-input', with a sentence that names the file, for anything else. Size is refused before reading.
 */
export async function readTextFile(path: string): Promise<string> {
  const file = await findFile(path);
  if (file.isDirectory()) throw unusable(`${path} is a folder. Give the path of one text file.`);
  if (!file.isFile()) throw unusable(`${path} is not an ordinary file. Give the path of one text file.`);
  if (file.size > MOST_BYTES) {
    throw unusable(
      `${path} is larger than ${MOST_MEGABYTES} MB. Save only the text of the response, and try again.`,
    );
  }
  const text = decode(path, await readFile(path).catch(refuseMissing(path)));
  if (text.trim() === '') throw unusable(`${path} is empty. Check that the response was saved into it.`);
  return text;
}

function findFile(path: string) {
  // A path with a NUL is refused by Node with an error of its own kind; no file can have that name.
  if (path.includes('\0') || path === '')
    throw unusable('That is not the path of a file. Give the path of one text file.');
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

function decode(path: string, bytes: Buffer): string {
  if (bytes.includes(0)) {
    throw unusable(
      `${path} is not a plain text file. Save the document as plain text (UTF-8), and try again.`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unusable(`${path} is not text in UTF-8. Save the document as plain text (UTF-8), and try again.`);
  }
}

function unusable(sentence: string): Refusal {
  return new Refusal('unusable-input', sentence);
}
