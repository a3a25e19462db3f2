import { can, type Role, type SignedInActor } from '@/lib/domain/permissions';
import type { DecidingRole } from '@/lib/domain/people/two-people';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import { database } from '@/lib/data/database';
import { listUncoveredPeople, personColumns, toPerson } from '@/lib/data/uncovered/people';

type Reader = Pick<SignedInActor, 'id' | 'role'>;

/** Everyone with an account, by name. Never with a password hash. Nobody for who may not manage people. */
export async function listPeople({ role }: Pick<Reader, 'role'>): Promise<PersonRecord[]> {
  return can(role, 'person:manage') ? listUncoveredPeople() : [];
}

/** The person with this id, or null. Who may not manage people finds only themselves. */
export async function findPerson(reader: Reader, id: string): Promise<PersonRecord | null> {
  if (reader.id !== id && !can(reader.role, 'person:manage')) return null;
  const row = await database().user.findUnique({ where: { id }, select: personColumns });
  return row === null ? null : toPerson(row);
}

/** The person with this e-mail address (in lower case), or null. */
export async function findPersonByEmail(email: string): Promise<PersonRecord | null> {
  const row = await database().user.findUnique({ where: { email }, select: personColumns });
  return row === null ? null : toPerson(row);
}

/** What signing in needs to know of an account; for nothing else, since it carries the password hash. */
export async function findCredentials(email: string): Promise<{
  id: string;
  passwordHash: string | null;
  active: boolean;
  sessionVersion: number;
  name: string;
} | null> {
  return database().user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, active: true, sessionVersion: true, name: true },
  });
}

/** Who asked for a role that waits for a second person. */
type RoleAsked = { role: DecidingRole; by: string; at: Date };

const askedColumns = (asked: RoleAsked | null) => ({
  askedRole: asked?.role ?? null,
  askedById: asked?.by ?? null,
  askedAt: asked?.at ?? null,
  ...(asked && { roleAgreedById: null }),
});

export type NewPerson = Pick<PersonRecord, 'id' | 'email' | 'name' | 'role'> & {
  passwordHash: string;
  passwordIsGiven: boolean;
  asked: RoleAsked | null;
};

/** Adds a person. The e-mail address is unique. */
export async function insertPerson({ asked, ...person }: NewPerson): Promise<void> {
  await database().user.create({ data: { ...person, ...askedColumns(asked) } });
}

/** `asked`: left out where what waits for a second person stays as it is. `agreedBy`: the second person. */
export type PersonChange = Pick<PersonRecord, 'id' | 'version'> &
  Partial<Pick<PersonRecord, 'name' | 'role' | 'active'>> & { asked?: RoleAsked | null; agreedBy?: string };

/**
 * Changes a person and ends their open sessions. Returns false when somebody else changed them since `version` was read.
 */
export async function updatePerson(change: PersonChange): Promise<boolean> {
  const { id, version, asked, agreedBy, ...columns } = change;
  const { count } = await database().user.updateMany({
    where: { id, version },
    data: {
      ...columns,
      ...(asked !== undefined && askedColumns(asked)),
      ...(agreedBy !== undefined && { roleAgreedById: agreedBy }),
      ...{ version: { increment: 1 }, sessionVersion: { increment: 1 } },
    },
  });
  return count === 1;
}

/** Sets a new password hash, chosen by the person or given to them, and ends their open sessions. */
export async function updatePasswordHash(
  id: string,
  { passwordHash, passwordIsGiven }: { passwordHash: string; passwordIsGiven: boolean },
): Promise<void> {
  await database().user.update({
    where: { id },
    data: {
      ...{ passwordHash, passwordIsGiven },
      ...{ version: { increment: 1 }, sessionVersion: { increment: 1 } },
    },
    select: { id: true },
  });
}

/** The people for whom a role waits for a second person, who asked first at the top. Nobody for who may not agree to one. */
export async function listRolesToAgree({ role }: Pick<Reader, 'role'>): Promise<PersonRecord[]> {
  if (!can(role, 'person:agree-role')) return [];
  const rows = await database().user.findMany({
    where: { askedRole: { not: null } },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: personColumns,
  });
  return rows.map(toPerson);
}

/** How many active people have this role: the last administrator cannot be taken away. */
export async function countActive(role: Role): Promise<number> {
  return database().user.count({ where: { role, active: true } });
}
