import { randomUUID } from 'node:crypto';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { findPersonByEmail } from '@/lib/data/people/people';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { ROLES, type Role, type SignedInActor } from '@/lib/domain/permissions';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import { insertWithPassword } from '@/lib/services/people/add-person';
import { makePassword } from '@/lib/services/people/make-password';
import { signIn } from '@/lib/services/people/sign-in';
import { filledDatabase } from '@/tests/support/postgres/postgres-for-tests';

export type Account = PersonRecord & { password: string };

/** A person with a password of their own; the service itself added them. */
export async function addAccount(role: Role, name = `A ${role}`): Promise<Account> {
  const account = { email: `${randomUUID()}@example.org`, name, role, password: makePassword() };
  await insertWithPassword(SERVICE_ACTOR, account);
  const person = await findPersonByEmail(account.email);
  if (!person) throw new Error('The account was not added');
  return { ...person, password: account.password };
}

const given = (role: Role) => ({
  email: `${role}@example.org`,
  name: `A ${role}`,
  role,
  password: `Words of the ${role}`,
});

/** A fresh database, with the rights of the web process, and one account of each role in it. */
export async function openAccounts(): Promise<Record<Role, Account>> {
  await closeDatabase();
  const { app } = await filledDatabase('an_account_of_each_role', async (empty) => {
    openDatabase(empty.app);
    for (const role of ROLES) await insertWithPassword(SERVICE_ACTOR, given(role));
    await closeDatabase();
  });
  openDatabase(app);
  return {
    administrator: await accountOf('administrator'),
    officer: await accountOf('officer'),
    approver: await accountOf('approver'),
    panel: await accountOf('panel'),
  };
}

async function accountOf(role: Role): Promise<Account> {
  const { email, password } = given(role);
  const person = await findPersonByEmail(email);
  if (!person) throw new Error(`No account for ${role}`);
  return { ...person, password };
}

/** The person as a guard knows them. */
export const asActor = ({ id, name, role }: PersonRecord): SignedInActor => ({ id, name, role });

/** The id of a session that has just begun, or null when sign-in was refused. */
export async function sessionOf(
  account: { email: string; password: string },
  now = new Date(),
): Promise<string | null> {
  const attempt = { email: account.email, password: account.password, address: '192.0.2.7' };
  return (await signIn({ ...attempt, previousSession: null, device: null }, now))?.session ?? null;
}

/** What the trail says of one person, newest first. */
export const eventsAbout = (id: string) =>
  listUncoveredEvents({ subject: { kind: 'person', id }, limit: 50 });
