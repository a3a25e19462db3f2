import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Anchor } from '@/lib/domain/audit-anchor';
import { anchorLine } from '@/lib/schemas/anchor';

/*
 * The anchors outside the database, one JSON object a line. The file is only ever added to, so that whoever keeps it may
 * make it append-only, or send each line to another machine.
 */

function anchorIn(line: string): Anchor[] {
  try {
    return [anchorLine.parse(JSON.parse(line))];
  } catch {
    // A line that a power cut left half written: the published list has that anchor, and it is added again.
    return [];
  }
}

/** The anchors of the file, oldest first; none when there is no file yet. */
export function readAnchorFile(file: string): Anchor[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').flatMap(anchorIn);
}

/** Adds the anchors that the file does not have, and waits until they are on the disk. */
export function addToAnchorFile(file: string, anchors: readonly Anchor[]): void {
  const known = new Set(readAnchorFile(file).map(({ signature }) => signature));
  const missing = anchors.filter(({ signature }) => !known.has(signature));
  if (missing.length === 0) return;
  const isBrokenOff = existsSync(file) && !/(^|\n)$/.test(readFileSync(file, 'utf8'));
  const handle = openSync(file, 'a', 0o600);
  writeSync(
    handle,
    `${isBrokenOff ? '\n' : ''}${missing.map((anchor) => `${JSON.stringify(anchor)}\n`).join('')}`,
  );
  fsyncSync(handle);
  closeSync(handle);
}
