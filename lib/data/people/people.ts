import { ROLES, type Role } from '@/lib/domain/permissions';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import { database } from '@/lib/data/database';
import { oneOf } from '@/lib/data/lists';

const columns = { id: true, email: true, name: true, role: true, active: true, version: true } as const;

const toPerson = (row: Omit<PersonRecord, 'role'> & { role: string }): PersonRecord => ({
  ...row,
  role: oneOf(ROLES, row.role),
});

/** Everyone with an account, by name. Never with a password hash. */
export async function listPeople(): Promise<PersonRecord[]> {
  return (await database().user.findMany({ orderBy: { name: 'asc' }, select: columns })).map(toPerson);
}

/** The person with this id, or null. */
export async function findPerson(id: string): Promise<PersonRecord | null> {
  const row = await database().user.findUnique({ where: { id }, select: columns });
  return row === null ? null : toPerson(row);
}

/** The person with this e-mail address (in lower case), or null. */
export async function findPersonByEmail(email: string): Promise<PersonRecord | null> {
  const row = await database().user.findUnique({ where: { email }, select: columns });
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

export type NewPerson = Pick<PersonRecord, 'id' | 'email' | 'name' | 'role'> & { passwordHash: string };

/** Adds a person. The e-mail address is unique. */
export async function insertPerson(person: NewPerson): Promise<void> {
  await database().user.create({ data: person });
}

export type PersonChange = Pick<PersonRecord, 'id' | 'version' | 'name' | 'role' | 'active'>;

/**
 * Changes a person and ends their open sessions. Returns false when somebody else changed them since `version` was read.
 */
export async function updatePerson({ id, version, ...change }: PersonChange): Promise<boolean> {
  const { count } = await database().user.updateMany({
    where: { id, version },
    data: { ...change, version: { increment: 1 }, sessionVersion: { increment: 1 } },
  });
  return count === 1;
}

/** Sets a new password hash and ends the person's open sessions. */
export async function updatePasswordHash(id: string, passwordHash: string): Promise<void> {
  await database().user.update({
    where: { id },
    data: { passwordHash, version: { increment: 1 }, sessionVersion: { increment: 1 } },
    select: { id: true },
  });
}

/** How many active people have this role: the last administrator cannot be taken away. */
export async function countActive(role: Role): Promise<number> {
  return database().user.count({ where: { role, active: true } });
}
