import { ROLES, type SignedInActor } from '@/lib/domain/permissions';
import { database } from '@/lib/data/database';
import { oneOf } from '@/lib/data/lists';

export type NewSession = { idHash: string; userId: string; sessionVersion: number; expiresAt: Date };

/** Opens a session. Only the SHA-256 of its id is kept, so a leaked database opens no session. */
export async function insertSession({ idHash, ...session }: NewSession): Promise<void> {
  await database().session.create({ data: { id: idHash, ...session }, select: { id: true } });
}

/**
 * The person behind a session that is alive at `now`, or null; and, in the same statement, notes that it was seen (at most once
 * a minute). A session is over when it was revoked, has passed its absolute limit, was idle for `idleMinutes`, or when
 * the person was disabled or changed since it began.
 */
export async function findActorBySession(
  idHash: string,
  { now, idleMinutes }: { now: Date; idleMinutes: number },
): Promise<SignedInActor | null> {
  const rows = await database().$queryRaw<{ id: string; name: string; role: string }[]>`
    with alive as (
      select s.id, s.last_seen_at, u.id as user_id, u.name, u.role from session s join user_account u on u.id = s.user_id
      where s.id = ${idHash} and s.revoked_at is null and s.expires_at > ${now}::timestamptz
        and s.last_seen_at > ${now}::timestamptz - make_interval(mins => ${idleMinutes}::int)
        and u.active and u.session_version = s.session_version
    ), seen as (
      update session set last_seen_at = ${now}::timestamptz from alive
      where session.id = alive.id and alive.last_seen_at < ${now}::timestamptz - interval '1 minute'
    )
    select user_id::text as id, name, role from alive`;
  const row = rows[0];
  return row ? { id: row.id, name: row.name, role: oneOf(ROLES, row.role) } : null;
}

/** Ends a session. */
export async function revokeSession(idHash: string, now: Date): Promise<void> {
  await database().session.updateMany({ where: { id: idHash, revokedAt: null }, data: { revokedAt: now } });
}
