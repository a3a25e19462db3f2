import { cache } from 'react';
import type { Day } from '@/lib/domain/day';
import { database, isInTransaction } from '@/lib/data/database';

type Kept = { asOf: string; value: Promise<unknown> };

// Next bundles pages apart from one another; the process keeps one reading all the same.
declare global {
  var trackerKept: WeakMap<object, Map<string, Kept>> | undefined;
}
const kept = (globalThis.trackerKept ??= new WeakMap());

/**
 * What `read` answers, read once and kept in this process until anything in the record changes: every change leaves an
 * event in its own transaction (tests/integration/database/event-triggers.test.ts), so the number of the newest event says
 * whether it still holds. The number is read first: what changes in between is read too soon, never too late. For what a
 * whole office adds up to, and nothing that differs between readers. `name` says what it is; `on` is the day it is told for, or
 * null where that makes no difference.
 */
export async function keptUntilChange<T>(name: string, on: Day | null, read: () => Promise<T>): Promise<T> {
  const open = globalThis.trackerDatabase;
  // A transaction sees its own events, which may yet be undone.
  if (!open || isInTransaction()) return read();
  const readings = kept.get(open) ?? new Map<string, Kept>();
  kept.set(open, readings);
  const asOf = `${on ?? ''} ${await newestEvent()}`;
  const before = readings.get(name);
  if (before?.asOf === asOf) return before.value as Promise<T>;
  const value = read();
  readings.set(name, { asOf, value });
  try {
    return await value;
  } catch (error) {
    if (readings.get(name)?.value === value) readings.delete(name);
    throw error;
  }
}

/** Asked once for each page, before anything that is kept is read; outside a page, as in the worker, each time. */
const newestEvent = cache(async (): Promise<string> => {
  const [row] = await database().$queryRaw<{ seq: string }[]>`
    select coalesce(max(seq), 0)::text as seq from audit.event`;
  return row?.seq ?? '';
});
