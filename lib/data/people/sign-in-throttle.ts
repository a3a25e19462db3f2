import { database } from '@/lib/data/database';

export type ThrottleRule = { key: string; most: number; windowSeconds: number; lockSeconds: number };

/**
 * Reserves one attempt under `key`, in one atomic statement, before any password is looked at. Returns whether it may go
 * on: at most `most` attempts in a window, then none until the lock ends. An attempt during a lock does not make it
 * longer, and at its very end a new window begins.
 */
export async function reserveAttempt(
  { key, most, windowSeconds, lockSeconds }: ThrottleRule,
  now: Date,
): Promise<boolean> {
  const rows = await database().$queryRaw<{ allowed: boolean }[]>`
    insert into sign_in_throttle as t (key, fails, window_start) values (${key}, 1, ${now}::timestamptz)
    on conflict (key) do update set
      fails = case
        when t.locked_until > ${now}::timestamptz then t.fails
        when t.window_start <= ${now}::timestamptz - make_interval(secs => ${windowSeconds}::double precision) then 1
        else t.fails + 1 end,
      window_start = case
        when t.locked_until > ${now}::timestamptz or t.window_start > ${now}::timestamptz - make_interval(secs => ${windowSeconds}::double precision)
        then t.window_start else ${now}::timestamptz end,
      locked_until = case
        when t.locked_until > ${now}::timestamptz then t.locked_until
        when t.window_start > ${now}::timestamptz - make_interval(secs => ${windowSeconds}::double precision) and t.fails + 1 > ${most}::int
        then ${now}::timestamptz + make_interval(secs => ${lockSeconds}::double precision) end
    returning (locked_until is null or locked_until <= ${now}::timestamptz) and fails <= ${most}::int as allowed`;
  return rows[0]?.allowed ?? false;
}

/** Forgets the attempts under `key`, after a success. */
export async function clearAttempts(key: string): Promise<void> {
  await database().signInThrottle.deleteMany({ where: { key } });
}

/** Takes one attempt back that was reserved under `key` and turned out to be no failure. */
export async function giveBackAttempt(key: string): Promise<void> {
  await database().$executeRaw`update sign_in_throttle set fails = greatest(fails - 1, 0) where key = ${key}`;
}

/** The length of "account:" and a SHA-256 in hexadecimal: what the keys of one account have in common. */
const GROUP_LENGTH = 72;

/** Those of `groups` in which a key is locked at `now`, with the end of the last lock. */
export async function listLockedGroups(
  groups: readonly string[],
  now: Date,
): Promise<{ key: string; lockedUntil: Date }[]> {
  return database().$queryRaw<{ key: string; lockedUntil: Date }[]>`
    select left(key, ${GROUP_LENGTH}::int) as key, max(locked_until) as "lockedUntil" from sign_in_throttle
    where locked_until > ${now}::timestamptz and left(key, ${GROUP_LENGTH}::int) = any(${[...groups]}::text[])
    group by 1`;
}

/** Forgets all attempts of a group. Returns whether any key of it was locked at `now`. */
export async function liftLocks(group: string, now: Date): Promise<boolean> {
  const rows = await database().$queryRaw<{ lockedUntil: Date | null }[]>`
    delete from sign_in_throttle where left(key, ${GROUP_LENGTH}::int) = ${group} returning locked_until as "lockedUntil"`;
  return rows.some(({ lockedUntil }) => lockedUntil !== null && lockedUntil > now);
}
