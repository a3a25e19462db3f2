import { createHash } from 'node:crypto';
import { formatDay } from '@/lib/domain/day';
import { CONTENT_TYPES, FILE_KINDS } from '@/lib/domain/evidence/evidence-file';
import type { ClearedFile } from '@/lib/domain/evidence/public-file';
import { formatBytes } from '@/lib/domain/format-bytes';
import type { EditionEvidence } from '@/lib/domain/outside/evidence';
import type { Snapshot } from '@/lib/domain/outside/snapshot';
import { isEvidenceFile } from '@/lib/domain/paths/public';
import type { ChecklistItem } from '@/lib/domain/publications/publication';
import type { RenderedFile } from './rendered-file';

/** The bytes of files of evidence, by their SHA-256. */
export type EvidenceBytes = ReadonlyMap<string, Uint8Array>;

type WithFile = EditionEvidence & { file: NonNullable<EditionEvidence['file']> };

const withFile = ({ recommendations }: Pick<Snapshot, 'recommendations'>): WithFile[] =>
  recommendations
    .flatMap(({ evidence }) => evidence)
    .flatMap(({ file, ...item }) => (file ? [{ ...item, file }] : []));

/** The hashes of the files that a snapshot names, each once. */
export const filesNamed = (snapshot: Pick<Snapshot, 'recommendations'>): string[] => [
  ...new Set(withFile(snapshot).map(({ file }) => file.sha256)),
];

/**
 * The files of evidence that an edition has: the very bytes that the snapshot names.
 * @throws Error when bytes are missing, or are others.
 */
export function renderEvidenceFiles(snapshot: Snapshot, bytes: EvidenceBytes): RenderedFile[] {
  const files = new Map(withFile(snapshot).map(({ file }) => [file.path, file]));
  return [...files.values()].map(({ path, kind, sha256 }) => {
    const body = bytes.get(sha256);
    if (!body || createHash('sha256').update(body).digest('hex') !== sha256) {
      throw new Error(`The bytes of the file ${path} are not those that were cleared`);
    }
    return { path, contentType: CONTENT_TYPES[kind], body };
  });
}

const MEGABYTE = 1000 * 1000;
/** In bytes. The public front holds every edition in memory. */
const MOST_OF_EDITION = 50 * MEGABYTE;

/** What the approver of an edition is told of each file of evidence that goes out with it. */
export function warnOfEvidenceFiles(
  snapshot: Snapshot,
  { bytes, cleared }: { bytes: EvidenceBytes; cleared: readonly ClearedFile[] },
): ChecklistItem[] {
  const sentences = withFile(snapshot).map(({ title, file: { kind, sha256 } }) => {
    const size = formatBytes(bytes.get(sha256)?.length ?? 0);
    const by = cleared.find((one) => one.sha256 === sha256);
    const who = by ? `${by.by} ticked the list of hidden data on ${formatDay(by.on)}` : 'Nobody is named';
    return `A file goes out with this edition: the ${FILE_KINDS[kind]} of the evidence “${title}”, ${size}. ${who}.`;
  });
  return [...new Set(sentences)].map((sentence) => ({ level: 'warning', sentence }));
}

/** What stops an edition with more files of evidence than everybody's browser, and our memory, should carry. */
export function checkEvidenceFiles(files: readonly RenderedFile[]): ChecklistItem[] {
  const size = files
    .filter(({ path }) => isEvidenceFile(path))
    .reduce((sum, { body }) => sum + body.length, 0);
  if (size <= MOST_OF_EDITION) return [];
  const sentence = `The files of evidence in this edition are ${formatBytes(size)} together. The most is ${formatBytes(MOST_OF_EDITION)}. Take some of them back.`;
  return [{ level: 'error', sentence }];
}
