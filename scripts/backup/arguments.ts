import { parseArgs } from 'node:util';
import { PlainProblem } from '@/lib/config/plain-problem';

function parsed<T extends Record<string, { type: 'string' }>>(args: string[], options: T, usage: string) {
  try {
    return parseArgs({ args, options, allowPositionals: false, strict: true }).values;
  } catch {
    throw new PlainProblem(usage);
  }
}

const BACKUP = 'Use it so: npm run backup -- --to <folder>';
const RESTORE =
  'Use it so: npm run restore -- --from <folder of one backup> [--key <file of the private key>]';
const KEY = 'Use it so: npm run backup:key -- --to <file for the private key>';

/** The folder for backups; undefined for the one of the settings. @throws PlainProblem that shows the usage. */
export const readBackupArguments = (args: string[]): { to: string | undefined } => {
  const { to } = parsed(args, { to: { type: 'string' } }, BACKUP);
  return { to };
};

/** The backup to restore, and where the private key is. @throws PlainProblem that shows the usage. */
export function readRestoreArguments(args: string[]): { from: string; key: string | undefined } {
  const { from, key } = parsed(args, { from: { type: 'string' }, key: { type: 'string' } }, RESTORE);
  if (from === undefined) throw new PlainProblem(RESTORE);
  return { from, key };
}

/** Where the private key is to be written. @throws PlainProblem that shows the usage. */
export function readKeyArguments(args: string[]): { to: string } {
  const { to } = parsed(args, { to: { type: 'string' } }, KEY);
  if (to === undefined) throw new PlainProblem(KEY);
  return { to };
}
