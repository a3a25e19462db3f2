import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { PlainProblem } from '@/lib/config/plain-problem';

/** Shorter than what we write, longer than what a slip of the hand leaves behind. */
const SHORTEST = 32;

/**
 * The secret kept in `file`, made at the first call: 64 hexadecimal digits, readable by its owner only.
 * @throws PlainProblem when the file is there but holds no secret.
 */
export function keepSecret(file: string): string {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  chmodSync(file, 0o600);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= SHORTEST) return secret;
  throw new PlainProblem(
    `The file ${file} should hold a secret but is too short: put it back from a backup.`,
  );
}
