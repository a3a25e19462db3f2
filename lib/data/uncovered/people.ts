import { ROLES } from '@/lib/domain/permissions';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import { database } from '@/lib/data/database';
import { oneOf } from '@/lib/data/lists';

/** What is read of an account: never the password hash. */
export const personColumns = {
  id: true,
  email: true,
  name: true,
  role: true,
  active: true,
  version: true,
} as const;

/** The person of a row that was read with `personColumns`. */
export const toPerson = (row: Omit<PersonRecord, 'role'> & { role: string }): PersonRecord => ({
  ...row,
  role: oneOf(ROLES, row.role),
});

/** Everyone with an account, by name, without asking who reads: for the set-up, when nobody has signed in yet. */
export async function listUncoveredPeople(): Promise<PersonRecord[]> {
  const rows = await database().user.findMany({ orderBy: { name: 'asc' }, select: personColumns });
  return rows.map(toPerson);
}
