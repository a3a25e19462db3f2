import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '@/prisma/generated/app/client';

// Next bundles pages apart from one another; the process has one pool all the same.
declare global {
  var trackerDatabase: PrismaClient | undefined;
  var trackerTransaction: AsyncLocalStorage<Prisma.TransactionClient> | undefined;
}

// Prisma writes instants without a zone and reads them without one: both ends must mean the same, whatever the server is set to.
const IN_UTC = '-c TimeZone=UTC';

const transaction = (globalThis.trackerTransaction ??= new AsyncLocalStorage<Prisma.TransactionClient>());

/** Opens the process's one pool to the live record. The address decides the database role, and so what may be done. */
export function openDatabase(url: string): void {
  globalThis.trackerDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 8, options: IN_UTC }),
  });
}

/** Ends the pool, so that a process can stop or a test can open another. */
export async function closeDatabase(): Promise<void> {
  await globalThis.trackerDatabase?.$disconnect();
  globalThis.trackerDatabase = undefined;
}

/** The transaction under way, else the pool. @throws Error when no database was opened. */
export function database(): Prisma.TransactionClient {
  const open = transaction.getStore() ?? globalThis.trackerDatabase;
  if (!open) throw new Error('No database is open: call openDatabase first');
  return open;
}

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
  const pool = globalThis.trackerDatabase;
  if (!pool) throw new Error('No database is open: call openDatabase first');
  return pool.$transaction((client) => transaction.run(client, work), {
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
