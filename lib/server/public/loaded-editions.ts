import type { EditionFile } from '@/lib/domain/publications/edition';

/** A published edition as lib/data/published loads it. */
export type LoadedEdition = {
  number: number;
  hash: string;
  publishedAt: string;
  files: readonly EditionFile[];
};

/** The files of an edition by their paths. */
export type Files = ReadonlyMap<string, EditionFile>;
/** What the public front holds in memory. */
export type Loaded = { newest: Files; byNumber: ReadonlyMap<string, Files>; all: readonly Files[] };

/** The editions as they are looked up, newest first; null when there is none. */
export function indexEditions(editions: readonly LoadedEdition[]): Loaded | null {
  // A chart whose figures did not change is the same file in every edition: its bytes are held once.
  const held = new Map<string, EditionFile>();
  const all = editions.map(({ files }) => new Map(files.map((file) => [file.path, shareBytes(file, held)])));
  const [newest] = all;
  if (!newest) return null;
  const byNumber = new Map(editions.map(({ number }, at) => [String(number), all[at] ?? newest]));
  return { newest, byNumber, all };
}

/** The file with the bytes of another that has the same hash, where there is one. */
function shareBytes(file: EditionFile, held: Map<string, EditionFile>): EditionFile {
  const { body, bodyBrotli, bodyGzip } = held.get(file.sha256) ?? file;
  const shared = { ...file, body, bodyBrotli, bodyGzip };
  held.set(file.sha256, shared);
  return shared;
}

/** "/editions/3/data" is "/data" in edition 3. The rest is empty where a path names an edition and nothing in it. */
export function chooseEdition(
  { newest, byNumber }: Loaded,
  path: string,
): { files: Files | undefined; path: string } {
  const [, number, rest] = /^\/editions\/(\d+)(\/.*)?$/s.exec(path) ?? [];
  if (number === undefined) return { files: newest, path };
  const files = byNumber.get(number);
  return files ? { files, path: rest ?? '' } : { files: undefined, path };
}

/** A page that was read a minute ago may still ask for the style sheet of the edition before. */
export function findAsset({ all }: Loaded, path: string): EditionFile | undefined {
  if (!path.startsWith('/assets/')) return undefined;
  return all.find((files) => files.has(path))?.get(path);
}
