import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainProblem } from '@/lib/config/plain-problem';
import { takeLock } from '../install/lock.mjs';

/**
 * Makes the data folder and takes it for this process until that ends.
 * Answers the number of the live process that has it already, or null.
 * @throws PlainProblem when it cannot be made or written to, with the system's own reason.
 */
export function takeDataFolder(dataDir: string): number | null {
  try {
    makeFolder(dataDir);
    return takeLock(join(dataDir, 'in-use-by')).holder;
  } catch (error) {
    if (!isOfTheSystem(error)) throw error;
    throw new PlainProblem(
      `The data folder ${dataDir} cannot be made or written to (${error.code}): choose another with DATA_DIR, or let this account write there.`,
    );
  }
}

// One by one: Node's own way of making all of them never ends in places such as /proc.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

const isOfTheSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;
