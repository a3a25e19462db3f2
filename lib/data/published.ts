import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Anchor } from '@/lib/domain/audit-anchor';
import type { EditionFile } from '@/lib/domain/edition';
import { PrismaClient } from '@/prisma/generated/published/client';

/** A published edition as the public front holds it in memory. */
export type LoadedEdition = { number: number; hash: string; publishedAt: string; files: EditionFile[] };

export type PublishedStore = {
  /** Every published edition, newest first. @throws when the database cannot be reached. */
  load(): Promise<LoadedEdition[]>;
  /** Every anchor of the audit trail, oldest first. @throws when the database cannot be reached. */
  loadAnchors(): Promise<Anchor[]>;
  /** Calls back when an edition is published; keeps trying to listen when the connection is lost. */
  listen(onPublished: () => void): void;
  close(): Promise<void>;
};

const RECONNECT_AFTER_MS = 2000;

/** Opens the published editions with the public role: it can name and read nothing else. */
export function openPublished(url: string): PublishedStore {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 2 }) });
  const listener = listenForEditions(url);
  return {
    load: () => loadEditions(client),
    loadAnchors: () => loadAnchors(client),
    listen: listener.start,
    close: async () => {
      await listener.stop();
      await client.$disconnect();
    },
  };
}

async function loadEditions(client: PrismaClient): Promise<LoadedEdition[]> {
  const rows = await client.edition.findMany({
    where: { publishedAt: { not: null }, withdrawnAt: null },
    orderBy: { number: 'desc' },
    include: { files: { omit: { editionId: true } } },
  });
  return rows.map(({ number, hash, publishedAt, files }) => ({
    number,
    hash,
    publishedAt: publishedAt?.toISOString() ?? '',
    files,
  }));
}

async function loadAnchors(client: PrismaClient): Promise<Anchor[]> {
  const rows = await client.auditAnchor.findMany({ orderBy: { seq: 'asc' } });
  return rows.map(({ seq, at, ...rest }) => ({ ...rest, seq: Number(seq), at: at.toISOString() }));
}

function listenForEditions(url: string): { start(onPublished: () => void): void; stop(): Promise<void> } {
  let connection: pg.Client | null = null;
  let again: NodeJS.Timeout | null = null;
  let stopped = false;

  const start = (onPublished: () => void): void => {
    const client = new pg.Client({ connectionString: url });
    connection = client;
    const retry = (): void => {
      if (stopped || again) return;
      again = setTimeout(() => {
        again = null;
        // What was published while nobody listened is read when listening starts anew.
        onPublished();
        start(onPublished);
      }, RECONNECT_AFTER_MS);
    };
    client.on('notification', onPublished);
    client.on('error', retry);
    client.on('end', retry);
    client
      .connect()
      .then(() => client.query('listen edition_published'))
      .catch(retry);
  };

  const stop = async (): Promise<void> => {
    stopped = true;
    if (again) clearTimeout(again);
    await connection?.end().catch(() => undefined);
  };

  return { start, stop };
}
