import pg from 'pg';
import type { Anchor } from '@/lib/domain/audit-anchor';
import type { EditionFile } from '@/lib/domain/publications/edition';

/** A published edition as the public front holds it in memory. */
type LoadedEdition = {
  body: string;
  atRoot: boolean;
  number: number;
  hash: string;
  publishedAt: string;
  files: EditionFile[];
};

/** What is told of an edition that nobody can read any more. */
type WithdrawnEdition = { body: string; atRoot: boolean; number: number; on: string; reason: string };

type LoadedEditions = { editions: LoadedEdition[]; withdrawn: WithdrawnEdition[] };

export type PublishedStore = {
  /** Every published edition, newest first, and those that were withdrawn. @throws when the database cannot be reached. */
  load(): Promise<LoadedEditions>;
  /** Every anchor of the audit trail, oldest first. @throws when the database cannot be reached. */
  loadAnchors(): Promise<Anchor[]>;
  /** The newest published edition of this installation's office, and whether any worker lives. @throws when the database cannot be reached. */
  state(): Promise<{ newest: number | null; hasWorker: boolean }>;
  /** Calls back whenever there may be something new; keeps trying to listen when the connection is lost. */
  listen(onPublished: () => void): void;
  close(): Promise<void>;
};

/** In milliseconds. */
const RECONNECT_AFTER = 250;
const CONNECT_WITHIN = 3000;
const ANSWER_WITHIN = 5000;

const PUBLISHED = 'published_at is not null and withdrawn_at is null';

// The worker holds this advisory lock for as long as it lives (lib/jobs/worker-presence.ts).
const STATE = `
  select (select max(number) from published.edition where at_root and ${PUBLISHED}) as newest,
         exists (select from pg_locks where locktype = 'advisory' and classid = 728190118 and granted
                 and database = (select oid from pg_database where datname = current_database())) as "hasWorker"`;

/**
 * Opens the published editions with the public role: it can name and read nothing else. Plain SQL, because Prisma's client
 * would make the public front need twice the memory, and half a second more before it answers again after a fall.
 */
export function openPublished(url: string): PublishedStore {
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: CONNECT_WITHIN,
    query_timeout: ANSWER_WITHIN,
  });
  // A connection that waits in the pool and is lost is no fault: the next question opens another.
  pool.on('error', () => undefined);
  const listener = listenForEditions(url);
  return {
    load: () => loadEditions(pool),
    loadAnchors: () => loadAnchors(pool),
    state: async () => {
      const { rows } = await pool.query<{ newest: number | null; hasWorker: boolean }>(STATE);
      return rows[0] ?? { newest: null, hasWorker: false };
    },
    listen: listener.start,
    close: async () => {
      await listener.stop();
      await pool.end();
    },
  };
}

type EditionRow = Omit<LoadedEdition, 'publishedAt' | 'files'> & { id: string; publishedAt: Date };
type FileRow = EditionFile & { editionId: string };

type WithdrawnRow = Omit<WithdrawnEdition, 'on'> & { on: Date };

/** All in one snapshot: an edition is read with all of its files or not at all. */
async function loadEditions(pool: pg.Pool): Promise<LoadedEditions> {
  const client = await pool.connect();
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    const editions = await client.query<EditionRow>(
      `select id, body, at_root as "atRoot", number, hash, published_at as "publishedAt" from published.edition
       where ${PUBLISHED} order by number desc`,
    );
    const files = await client.query<FileRow>(
      `select edition_id as "editionId", path, content_type as "contentType", sha256, body,
              body_brotli as "bodyBrotli", body_gzip as "bodyGzip"
       from published.edition_file where edition_id = any($1)`,
      [editions.rows.map(({ id }) => id)],
    );
    const withdrawn = await client.query<WithdrawnRow>(
      `select body, at_root as "atRoot", number, withdrawn_at as "on", withdrawn_reason as reason
       from published.withdrawn_edition`,
    );
    await client.query('commit');
    client.release();
    return {
      editions: editions.rows.map(({ id, publishedAt, ...edition }) => ({
        ...edition,
        publishedAt: publishedAt.toISOString(),
        files: files.rows
          .filter(({ editionId }) => editionId === id)
          .map(({ editionId: _editionId, ...file }) => file),
      })),
      withdrawn: withdrawn.rows.map(({ on, ...edition }) => ({ ...edition, on: on.toISOString() })),
    };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

type AnchorRow = Omit<Anchor, 'seq' | 'at'> & { seq: string; at: Date };

async function loadAnchors(pool: pg.Pool): Promise<Anchor[]> {
  const { rows } = await pool.query<AnchorRow>(
    'select seq, head, at, public_key as "publicKey", signature from published.audit_anchor order by seq',
  );
  return rows.map(({ seq, at, ...rest }) => ({ ...rest, seq: Number(seq), at: at.toISOString() }));
}

function listenForEditions(url: string): { start(onPublished: () => void): void; stop(): Promise<void> } {
  let connection: pg.Client | null = null;
  let again: NodeJS.Timeout | null = null;
  let stopped = false;

  const start = (onPublished: () => void): void => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN });
    connection = client;
    const retry = (): void => {
      if (stopped || again) return;
      again = setTimeout(() => {
        again = null;
        start(onPublished);
      }, RECONNECT_AFTER);
    };
    client.on('notification', onPublished);
    client.on('error', retry);
    client.on('end', retry);
    client
      .connect()
      .then(() => client.query('listen edition_published'))
      // What was published while nobody listened is read now that somebody does.
      .then(onPublished)
      .catch(retry);
  };

  const stop = async (): Promise<void> => {
    stopped = true;
    if (again) clearTimeout(again);
    await connection?.end().catch(() => undefined);
  };

  return { start, stop };
}
