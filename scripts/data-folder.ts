import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './install/lock.mjs';

/**
 * Makes the data folder and takes it for this process until that ends.
 * Answers the number of the live process that has it already, or null.
 */
export function takeDataFolder(dataDir: string): number | null {
  mkdirSync(dataDir, { recursive: true });
  return takeLock(join(dataDir, 'in-use-by')).holder;
}
