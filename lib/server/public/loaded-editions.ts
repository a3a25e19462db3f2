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

/** What is told of an edition that nobody can read any more. `on` is the moment it was withdrawn. */
export type WithdrawnEdition = { body: string; atRoot: boolean; number: number; on: string; reason: string };

/** Everything that the public front may show. */
export type LoadedEditions = {
  editions: readonly LoadedEdition[];
  withdrawn: readonly WithdrawnEdition[];
};

/** The files of an edition by their paths. */
type Files = ReadonlyMap<string, EditionFile>;
/** What the public front holds in memory of one body. */
type OfBody = {
  /** The number of the newest edition that can be read, or null. */
  number: number | null;
  /** The files of the edition that the first address shows: none when the newest one was withdrawn. */
  newest: Files | WithdrawnEdition;
  byNumber: ReadonlyMap<string, Files | WithdrawnEdition>;
};
export type Loaded = {
  /** The editions of this installation's office; null when there is none. */
  office: OfBody | null;
  /** Those of all bodies, by their slugs. */
  bodies: ReadonlyMap<string, OfBody>;
  all: readonly Files[];
};

const isWithdrawn = (edition: Files | WithdrawnEdition): edition is WithdrawnEdition => 'reason' in edition;

/** The editions as they are looked up, newest first; null when there is none at all. */
export function indexEditions({ editions, withdrawn }: LoadedEditions): Loaded | null {
  if (editions.length + withdrawn.length === 0) return null;
  // A chart whose figures did not change is the same file in every edition: its bytes are kept once.
  const kept = new Map<string, EditionFile>();
  const read = editions.map(({ files, ...edition }) => ({
    ...edition,
    shown: new Map(files.map((file) => [file.path, shareBytes(file, kept)])),
  }));
  const known = [...read, ...withdrawn.map((edition) => ({ ...edition, shown: edition }))];
  const bodies = new Map<string, OfBody>();
  for (const body of new Set(known.map((edition) => edition.body))) {
    const own = known.filter((edition) => edition.body === body).sort((a, b) => b.number - a.number);
    const byNumber = new Map(own.map(({ number, shown }) => [String(number), shown]));
    const number = own.find(({ shown }) => !isWithdrawn(shown))?.number ?? null;
    const [newest] = own;
    if (newest) bodies.set(body, { number, newest: newest.shown, byNumber });
  }
  const office = known.find(({ atRoot }) => atRoot)?.body;
  return {
    office: office === undefined ? null : (bodies.get(office) ?? null),
    bodies,
    all: read.map(({ shown }) => shown),
  };
}

/** The file with the bytes of another that has the same hash, where there is one. */
function shareBytes(file: EditionFile, kept: Map<string, EditionFile>): EditionFile {
  const { body, bodyBrotli, bodyGzip } = kept.get(file.sha256) ?? file;
  const shared = { ...file, body, bodyBrotli, bodyGzip };
  kept.set(file.sha256, shared);
  return shared;
}

/** What an address leads to: an edition and the path in it, or the word that it was withdrawn. */
export type Place =
  | {
      kind: 'edition';
      /** Undefined where there is no edition of that number. */
      files: Files | undefined;
      /** The body's newest, for the page that says so; undefined where that one was withdrawn. */
      newest: Files | undefined;
      path: string;
    }
  | {
      kind: 'withdrawn';
      edition: WithdrawnEdition;
      /** Where an earlier edition that was not withdrawn is read, and its number; null when there is none. */
      earlier: { number: number; address: string } | null;
    };

/**
 * Where a path leads: "/data" is in the office's newest edition, "/editions/3/data" in its third, "/offices/another/data" in
 * the newest of another body, "/offices/another/editions/3/data" in the third of that one. The path that is left is empty
 * where the address names an edition or a body and nothing in it. Null where the office has published nothing. Where the
 * newest edition was withdrawn, no older one takes its place at the first address.
 */
export function chooseEdition({ office, bodies }: Loaded, whole: string): Place | null {
  const [, slug, inBody = ''] = /^\/offices\/([^/]+)(\/.*)?$/s.exec(whole) ?? [];
  const named = slug === undefined ? undefined : bodies.get(slug);
  if (named) return chooseNumber(named, inBody, `/offices/${slug}`);
  return office && chooseNumber(office, whole, '');
}

function chooseNumber({ number: last, newest, byNumber }: OfBody, path: string, base: string): Place {
  const [, number, rest = ''] = /^\/editions\/(\d+)(\/.*)?$/s.exec(path) ?? [];
  const files = number === undefined ? newest : byNumber.get(number);
  if (files && isWithdrawn(files)) {
    const earlier = last === null ? null : { number: last, address: `${base}/editions/${last}/overview` };
    return { kind: 'withdrawn', edition: files, earlier };
  }
  const shown = isWithdrawn(newest) ? undefined : newest;
  if (number === undefined) return { kind: 'edition', files, newest: shown, path };
  return { kind: 'edition', files, newest: shown, path: files ? rest : path };
}

/** A page that was read a minute ago may still ask for the style sheet of the edition before. */
export function findAsset({ all }: Loaded, path: string): EditionFile | undefined {
  if (!path.startsWith('/assets/')) return undefined;
  return all.find((files) => files.has(path))?.get(path);
}
