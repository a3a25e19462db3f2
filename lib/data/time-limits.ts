import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import type { PoolConfig } from 'pg';
import { isDatabaseAway } from './database-away';
import { requestUnderWay } from './request-under-way';

/** In milliseconds: how long a person who waits for a page waits for one answer of the database. */
export const WHILE_A_PERSON_WAITS = 3500;

const limits = new AsyncLocalStorage<number>();

/** Runs `work` so that no single statement in it takes longer than `seconds`, nor waits longer than that for a lock. */
export const withStatementLimit = <T>(seconds: number, work: () => T): T => limits.run(seconds * 1000, work);

/** The limit of the work under way, in milliseconds; undefined where there is none. */
export const statementLimit = (): number | undefined => limits.getStore();

/** How much later than the server we give up ourselves: for a server that does not answer at all. */
const LATER = 500;

/**
 * The limits of a connection, in milliseconds; none for null. The server ends a statement, a wait for a lock and an idle
 * transaction; `query_timeout` is ours, for a server that has stopped.
 */
function limitsOf(statement: number | null): PoolConfig {
  if (statement === null) return {};
  return {
    statement_timeout: statement,
    lock_timeout: statement,
    idle_in_transaction_session_timeout: statement + 1000,
    query_timeout: statement + LATER,
    connectionTimeoutMillis: Math.min(statement, WHILE_A_PERSON_WAITS),
  };
}

/** Notes for the request under way that the database is away. @throws what `ask` throws. */
async function noticed<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const request = requestUnderWay();
    if (request && isDatabaseAway(error)) request.isDatabaseAway = true;
    throw error;
  }
}

/** A second wait in one request would make the person wait twice. */
function assertNotAway(): void {
  if (requestUnderWay()?.isDatabaseAway) throw new Error('Connection terminated: the database is away');
}

/** Prisma's adapter for `pg` with limits of time, which notices when the database does not answer. */
export class LimitedPg extends PrismaPg {
  constructor(config: PoolConfig, statement: number | null) {
    super({ ...config, ...limitsOf(statement) });
  }

  override async connect() {
    const adapter = await super.connect();
    const ask = {
      queryRaw: adapter.queryRaw.bind(adapter),
      executeRaw: adapter.executeRaw.bind(adapter),
      startTransaction: adapter.startTransaction.bind(adapter),
    };
    const whenThere = <T>(work: () => Promise<T>): Promise<T> =>
      noticed(async () => {
        assertNotAway();
        return work();
      });
    return Object.assign(adapter, {
      queryRaw: (...given: Parameters<typeof ask.queryRaw>) => whenThere(() => ask.queryRaw(...given)),
      executeRaw: (...given: Parameters<typeof ask.executeRaw>) => whenThere(() => ask.executeRaw(...given)),
      startTransaction: (...given: Parameters<typeof ask.startTransaction>) =>
        whenThere(async () => {
          const transaction = await ask.startTransaction(...given);
          const queryRaw = transaction.queryRaw.bind(transaction);
          const executeRaw = transaction.executeRaw.bind(transaction);
          // What was begun must be rolled back, so here a database that is away is asked all the same.
          return Object.assign(transaction, {
            queryRaw: (...asked: Parameters<typeof queryRaw>) => noticed(() => queryRaw(...asked)),
            executeRaw: (...asked: Parameters<typeof executeRaw>) => noticed(() => executeRaw(...asked)),
          });
        }),
    });
  }
}
