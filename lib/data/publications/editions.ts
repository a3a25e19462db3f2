import type { EditionFile, Manifest } from '@/lib/domain/publications/edition';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import type { PublicationState } from '@/lib/domain/publications/publication';
import { PATHS } from '@/lib/domain/paths/public';
import { database } from '@/lib/data/database';

/*
 * The frozen bytes, as the office sees them: drafts too. The public front reads lib/data/published, with a role that
 * sees published editions only.
 */

export type NewEdition = {
  id: string;
  number: number;
  /** True for the body whose office runs this installation. */
  atRoot: boolean;
  hash: string;
  manifest: Manifest;
  files: readonly EditionFile[];
};

// A copy in plain memory: Prisma wants an array that shares its buffer with nobody.
const bytes = (value: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(value);

/** Stores an edition as a draft, all files at once. From here on nothing of it can change. */
export async function insertEdition({
  id,
  number,
  atRoot,
  hash,
  manifest,
  files,
}: NewEdition): Promise<void> {
  await database().edition.create({
    data: { id, body: manifest.body, number, atRoot, hash, previousHash: manifest.previousHash, manifest },
  });
  await database().editionFile.createMany({
    data: files.map((file) => ({
      editionId: id,
      path: file.path,
      contentType: file.contentType,
      sha256: file.sha256,
      body: bytes(file.body),
      bodyBrotli: file.bodyBrotli && bytes(file.bodyBrotli),
      bodyGzip: file.bodyGzip && bytes(file.bodyGzip),
    })),
  });
}

/** One file of an edition, draft or published; null when there is none, or when this person may not preview editions. */
export async function findEditionFile(
  actor: Pick<SignedInActor, 'role'>,
  editionId: string,
  path: string,
): Promise<EditionFile | null> {
  if (!can(actor.role, 'publication:preview')) return null;
  return database().editionFile.findUnique({
    where: { editionId_path: { editionId, path } },
    omit: { editionId: true },
  });
}

/** The hash of the newest published edition of a body, or null before its first. */
export async function findLastPublishedHash(body: string): Promise<string | null> {
  const row = await database().edition.findFirst({
    where: { body, publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: { hash: true },
  });
  return row?.hash ?? null;
}

/** Opens a draft edition to the public and tells every web process. The database refuses it without an approval. */
export async function openEdition(id: string, now: Date): Promise<void> {
  await database().edition.update({ where: { id }, data: { publishedAt: now }, select: { id: true } });
  await database().$executeRaw`select pg_notify('edition_published', ${id})`;
}

export type FiguresOfEdition = { id: string; number: number; csv: string };

/** Drafts that an approver looks at, or has approved: they may be public any moment, as they are. */
const MAY_BE_PUBLIC_SOON: readonly PublicationState[] = ['draft', 'approved'];

/**
 * The figures of every edition that was ever public, withdrawn ones too, as they were published, the oldest first; then
 * those of a draft that may be published next.
 */
export async function listFiguresOfEditions(): Promise<FiguresOfEdition[]> {
  const open = await database().publication.findMany({
    where: { state: { in: [...MAY_BE_PUBLIC_SOON] } },
    select: { id: true },
  });
  const rows = await database().edition.findMany({
    where: { OR: [{ publishedAt: { not: null } }, { id: { in: open.map(({ id }) => id) } }] },
    orderBy: [{ publishedAt: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }],
    select: { id: true, number: true, files: { where: { path: PATHS.measuresCsv }, select: { body: true } } },
  });
  return rows.flatMap(({ id, number, files }) =>
    files.map(({ body }) => ({ id, number, csv: new TextDecoder().decode(body) })),
  );
}

/** The file of figures of each edition that anybody can still read: published, and not withdrawn. */
export async function listFiguresStillPublic(): Promise<Pick<FiguresOfEdition, 'number' | 'csv'>[]> {
  const rows = await database().edition.findMany({
    where: { publishedAt: { not: null }, withdrawnAt: null },
    orderBy: { publishedAt: 'asc' },
    select: { number: true, files: { where: { path: PATHS.measuresCsv }, select: { body: true } } },
  });
  return rows.flatMap(({ number, files }) =>
    files.map(({ body }) => ({ number, csv: new TextDecoder().decode(body) })),
  );
}
