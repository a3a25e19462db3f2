import type { EditionFile } from '@/lib/domain/publications/edition';

/** A published edition as lib/data/published loads it. */
export type LoadedEdition = {
  /** The slug of the policing body. */
  body: string;
  /** True for the body whose office runs this installation: the addresses of its editions show no body. */
  atRoot: boolean;
  number: number;
  hash: string;
  publishedAt: string;
  files: readonly EditionFile[];
};

/** The files of an edition by their paths. */
type Files = ReadonlyMap<string, EditionFile>;
/** What the public front holds in memory. */
type OfBody = { number: number; newest: Files; byNumber: ReadonlyMap<string, Files> };
export type Loaded = {
  /** The editions of this installation's office; null when there is none. */
  office: OfBody | null;
  /** Those of all bodies, by their slugs. */
  bodies: ReadonlyMap<string, OfBody>;
  all: readonly Files[];
};

/** The editions as they are looked up, newest first; null when there is none at all. */
export function indexEditions(editions: readonly LoadedEdition[]): Loaded | null {
  if (editions.length === 0) return null;
  // A chart whose figures did not change is the same file in every edition: its bytes are kept once.
  const kept = new Map<string, EditionFile>();
  const read = editions.map(({ files, ...edition }) => ({
    ...edition,
    files: new Map(files.map((file) => [file.path, shareBytes(file, kept)])),
  }));
  const bodies = new Map<string, OfBody>();
  for (const body of new Set(read.map((edition) => edition.body))) {
    const own = read.filter((edition) => edition.body === body).sort((a, b) => b.number - a.number);
    const byNumber = new Map(own.map(({ number, files }) => [String(number), files]));
    const [newest] = own;
    if (newest) bodies.set(body, { number: newest.number, newest: newest.files, byNumber });
  }
  const office = read.find(({ atRoot }) => atRoot)?.body;
  return {
    office: office === undefined ? null : (bodies.get(office) ?? null),
    bodies,
    all: read.map(({ files }) => files),
  };
}

/** The file with the bytes of another that has the same hash, where there is one. */
function shareBytes(file: EditionFile, kept: Map<string, EditionFile>): EditionFile {
  const { body, bodyBrotli, bodyGzip } = kept.get(file.sha256) ?? file;
  const shared = { ...file, body, bodyBrotli, bodyGzip };
  kept.set(file.sha256, shared);
  return shared;
}

/** The edition that an address names (undefined where it has none of that number), the body's newest, and the path in it. */
export type Place = { files: Files | undefined; newest: Files; path: string };

/**
 * Where a path leads: "/data" is in the office's newest edition, "/editions/3/data" in its third, "/offices/another/data" in
 * the newest of another body, "/offices/another/editions/3/data" in the third of that one. The path that is left is empty
 * where the address names an edition or a body and nothing in it. Null where the office has published nothing.
 */
export function chooseEdition({ office, bodies }: Loaded, whole: string): Place | null {
  const [, slug, inBody = ''] = /^\/offices\/([^/]+)(\/.*)?$/s.exec(whole) ?? [];
  const named = slug === undefined ? undefined : bodies.get(slug);
  if (named) return chooseNumber(named, inBody);
  return office && chooseNumber(office, whole);
}

function chooseNumber({ newest, byNumber }: OfBody, path: string): Place {
  const [, number, rest = ''] = /^\/editions\/(\d+)(\/.*)?$/s.exec(path) ?? [];
  if (number === undefined) return { files: newest, newest, path };
  const files = byNumber.get(number);
  return { files, newest, path: files ? rest : path };
}

/** A page that was read a minute ago may still ask for the style sheet of the edition before. */
export function findAsset({ all }: Loaded, path: string): EditionFile | undefined {
  if (!path.startsWith('/assets/')) return undefined;
  return all.find((files) => files.has(path))?.get(path);
}
