import { ROLES } from '@/lib/domain/permissions';
import { DECIDING_ROLES } from '@/lib/domain/people/two-people';
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
  askedRole: true,
  askedBy: { select: { id: true, name: true } },
  askedAt: true,
  passwordIsGiven: true,
} as const;

type PersonRow = Omit<PersonRecord, 'role' | 'asked' | 'hasOwnPassword'> & {
  role: string;
  askedRole: string | null;
  askedBy: { id: string; name: string } | null;
  askedAt: Date | null;
  passwordIsGiven: boolean;
};

/** The person of a row that was read with `personColumns`. */
export function toPerson(row: PersonRow): PersonRecord {
  const { askedRole, askedBy, askedAt, passwordIsGiven, role, ...person } = row;
  const asked =
    askedRole !== null && askedBy !== null && askedAt !== null
      ? { role: oneOf(DECIDING_ROLES, askedRole), by: askedBy, at: askedAt }
      : null;
  return { ...person, role: oneOf(ROLES, role), asked, hasOwnPassword: !passwordIsGiven };
}

/** Everyone with an account, by name, without asking who reads: for the set-up, when nobody has signed in yet. */
export async function listUncoveredPeople(): Promise<PersonRecord[]> {
  const rows = await database().user.findMany({ orderBy: { name: 'asc' }, select: personColumns });
  return rows.map(toPerson);
}
