import { AsyncLocalStorage } from 'node:async_hooks';
import { type Prisma, PrismaClient } from '@/prisma/generated/app/client';
import { LimitedPg, statementLimit } from './time-limits';

type OpenDatabase = {
  url: string;
  /** The longest that a statement may take where the work under way says nothing, in milliseconds; null for no limit. */
  limit: number | null;
  /** One pool for each limit that is in use. */
  pools: Map<number | null, PrismaClient>;
};

// Next bundles pages apart from one another; the process has one pool all the same.
declare global {
  var trackerDatabase: OpenDatabase | undefined;
  var trackerTransaction: AsyncLocalStorage<Prisma.TransactionClient> | undefined;
}

// Prisma writes instants without a zone and reads them without one: both ends must mean the same, whatever the server is set to.
const IN_UTC = '-c TimeZone=UTC';

const transaction = (globalThis.trackerTransaction ??= new AsyncLocalStorage<Prisma.TransactionClient>());

/**
 * Opens the live record for this process. The address decides the database role, and so what may be done; `limit` is
 * the longest a statement may take, in milliseconds, where no job has a limit of its own: null for commands and set-up.
 */
export function openDatabase(url: string, limit: number | null = null): void {
  globalThis.trackerDatabase ??= { url, limit, pools: new Map() };
}

/** The pool for the work under way. @throws Error when no database was opened. */
function pool(): PrismaClient {
  const open = globalThis.trackerDatabase;
  if (!open) throw new Error('No database is open: call openDatabase first');
  const limit = statementLimit() ?? open.limit;
  const ready = open.pools.get(limit);
  if (ready) return ready;
  const config = { connectionString: open.url, max: 8, options: IN_UTC };
  const made = new PrismaClient({ adapter: new LimitedPg(config, limit) });
  open.pools.set(limit, made);
  return made;
}

/** Ends the pools, so that a process can stop or a test can open others. */
export async function closeDatabase(): Promise<void> {
  const open = globalThis.trackerDatabase;
  globalThis.trackerDatabase = undefined;
  await Promise.all([...(open?.pools.values() ?? [])].map((each) => each.$disconnect()));
}

/** The transaction under way, else the pool. @throws Error when no database was opened. */
export function database(): Prisma.TransactionClient {
  return transaction.getStore() ?? pool();
}

/** True inside `inTransaction`. */
export const isInTransaction = (): boolean => transaction.getStore() !== undefined;

/** The longest a transaction may take, in milliseconds: what a person waits for, and what the worker does by itself. */
const LONGEST = { person: 60_000, worker: 4 * 60_000 } as const;

/**
 * Runs `work` in one transaction: every function of lib/data called inside takes part. All is saved, or nothing.
 * `waiting` says who waits for it, and so how long it may take.
 */
export async function inTransaction<T>(
  work: () => Promise<T>,
  waiting: keyof typeof LONGEST = 'person',
): Promise<T> {
  if (transaction.getStore()) return work();
  return pool().$transaction((client) => transaction.run(client, work), {
    maxWait: 10_000,
    timeout: LONGEST[waiting],
  });
}

/**
 * Runs `work` apart from the transaction under way: what it saves is seen by others at once, and stays though the
 * transaction fails. For how far a long transaction has come, and nothing else.
 */
export function outsideTransaction<T>(work: () => Promise<T>): Promise<T> {
  return transaction.exit(work);
}

/** True when the database answers at all. */
export async function pingDatabase(): Promise<boolean> {
  return database().$queryRaw`select 1`.then(() => true).catch(() => false);
}
