import { database } from './database';

export type ThrottleRule = { key: string; most: number; windowSeconds: number; lockSeconds: number };

/**
 * Reserves one attempt under `key`, in one atomic statement, before any password is looked at. Returns whether it may go
 * on: at most `most` attempts in a window, then none until the lock ends.
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
        when t.window_start < ${now}::timestamptz - make_interval(secs => ${windowSeconds}::double precision) then 1
        else t.fails + 1 end,
      window_start = case
        when t.locked_until > ${now}::timestamptz or t.window_start >= ${now}::timestamptz - make_interval(secs => ${windowSeconds}::double precision)
        then t.window_start else ${now}::timestamptz end,
      locked_until = case
        when t.locked_until > ${now}::timestamptz then t.locked_until
        when t.window_start >= ${now}::timestamptz - make_interval(secs => ${windowSeconds}::double precision) and t.fails + 1 > ${most}::int
        then ${now}::timestamptz + make_interval(secs => ${lockSeconds}::double precision) end
    returning (locked_until is null or locked_until <= ${now}::timestamptz) and fails <= ${most}::int as allowed`;
  return rows[0]?.allowed ?? false;
}

/** Forgets the attempts under `key`, after a success. */
export async function clearAttempts(key: string): Promise<void> {
  await database().signInThrottle.deleteMany({ where: { key } });
}
