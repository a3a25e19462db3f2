import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fault } from './fault';
import type { Outcome } from './outcome';

type Kept = Record<string, { commit: string; fault: string; outcome: Outcome }>;

const fileIn = (root: string): string => join(root, '.build/planted-outcomes.json');

function readKept(root: string): Kept {
  return existsSync(fileIn(root)) ? JSON.parse(readFileSync(fileIn(root), 'utf8')) : {};
}

const digest = (fault: Fault): string => createHash('sha256').update(JSON.stringify(fault)).digest('hex');

/** Writes down what became of a fault, so that a run that was broken off can go on with `--from`. */
export function keepOutcome(
  root: string,
  commit: string,
  { fault, outcome }: { fault: Fault; outcome: Outcome },
): void {
  const kept = { ...readKept(root), [fault.id]: { commit, fault: digest(fault), outcome } };
  mkdirSync(dirname(fileIn(root)), { recursive: true });
  writeFileSync(fileIn(root), JSON.stringify(kept, null, 2));
}

/** What became of these faults in an earlier run of the same commit; those that were changed since are left out. */
export function keptOutcomes(root: string, commit: string, faults: readonly Fault[]): Outcome[] {
  const kept = readKept(root);
  return faults.flatMap((fault) => {
    const entry = kept[fault.id];
    return entry?.commit === commit && entry.fault === digest(fault) ? [entry.outcome] : [];
  });
}
