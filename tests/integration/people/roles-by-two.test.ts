import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase, database } from '@/lib/data/database';
import { findPersonByEmail, listRolesToAgree, updatePerson } from '@/lib/data/people/people';
import type { Role } from '@/lib/domain/permissions';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import { addPerson } from '@/lib/services/people/add-person';
import { changePassword } from '@/lib/services/people/change-password';
import { changePeople } from '@/lib/services/people/change-people';
import { changePerson } from '@/lib/services/people/change-person';
import { decideRole } from '@/lib/services/people/decide-role';
import { giveNewPassword } from '@/lib/services/people/give-new-password';
import { refusalOf } from '@/tests/support/refusals';
import { type Account, asActor, eventsAbout, openAccounts } from './accounts';

let accounts: Record<Role, Account>;

beforeEach(async () => {
  accounts = await openAccounts();
});
afterAll(closeDatabase);

const NOW = new Date('2026-12-01T09:00:00Z');
const NEW = { name: 'New Approver', email: 'new.approver@example.org', role: 'approver' } as const;
const OWN_WORDS = 'tangerine walrus upholstery bagpipe';

async function saved(email: string): Promise<PersonRecord> {
  const person = await findPersonByEmail(email);
  if (!person) throw new Error('Nobody has this address');
  return person;
}

async function chooseOwn(person: PersonRecord, currentPassword: string): Promise<void> {
  const words = { currentPassword, newPassword: OWN_WORDS, newPasswordAgain: OWN_WORDS };
  await changePassword(asActor(person), words, new Date());
}

const decide = async (by: PersonRecord, decision: 'agree' | 'decline', email: string) => {
  const { id, version } = await saved(email);
  return decideRole(asActor(by), { id, version, decision });
};

test('a new approver is a panel member until they chose a password and an approver agreed, as the trail says', async () => {
  const { administrator, approver } = accounts;
  const made = await addPerson(asActor(administrator), NEW, NOW);
  expect(made.asked).toBe('approver');
  expect(await saved(NEW.email)).toMatchObject({ role: 'panel', asked: { role: 'approver' } });
  expect((await refusalOf(decide(approver, 'agree', NEW.email))).sentence).toMatch(/password of their own/);

  await chooseOwn(await saved(NEW.email), made.password);
  expect((await refusalOf(decide(administrator, 'agree', NEW.email))).code).toBe('not-allowed');
  await decide(approver, 'agree', NEW.email);
  const person = await saved(NEW.email);
  expect(person).toMatchObject({ role: 'approver', asked: null });
  const told = (await eventsAbout(person.id)).map(({ action, actorName }) => [action, actorName]);
  expect(told).toEqual([
    ['role agreed', approver.name],
    ['password changed', NEW.name],
    ['role asked', administrator.name],
    ['person added', administrator.name],
  ]);
});

test('an approver who is given a new password is none until somebody else agrees, and never by who saw it', async () => {
  const { administrator, approver } = accounts;
  const made = await giveNewPassword(asActor(administrator), { id: approver.id }, NOW);
  expect(await saved(approver.email)).toMatchObject({ role: 'panel', hasOwnPassword: false });
  await chooseOwn(approver, made.password);
  expect((await refusalOf(decide(administrator, 'agree', approver.email))).code).toBe('not-allowed');
  expect(await saved(approver.email)).toMatchObject({ role: 'panel', asked: { role: 'approver' } });
});

test('an officer stays one while a higher role is asked for, and when it is declined', async () => {
  const { administrator, approver, officer } = accounts;
  const { id, version, name, active } = officer;
  await changePerson(asActor(administrator), { id, version, name, active, role: 'approver' }, NOW);
  expect(await saved(officer.email)).toMatchObject({ role: 'officer', asked: { role: 'approver' } });
  expect(await listRolesToAgree(asActor(officer))).toEqual([]);
  await decide(approver, 'decline', officer.email);
  expect(await saved(officer.email)).toMatchObject({ role: 'officer', asked: null });
  expect((await refusalOf(decide(approver, 'agree', officer.email))).code).toBe('not-found');
});

test('the database refuses a role that decides without a second person, and a given password to who decides', async () => {
  const { administrator, approver, officer } = accounts;
  const written = (id: string, save: () => Promise<unknown>) =>
    changePeople(
      {
        actor: { id: administrator.id, name: administrator.name },
        subject: { kind: 'person', id },
        event: { action: 'role agreed', detail: { email: 'e', role: 'approver' } },
      },
      async () => void (await save()),
    );
  const { id, version } = officer;
  await expect(written(id, () => updatePerson({ id, version, role: 'approver' }))).rejects.toThrow(
    /two people/,
  );
  const asked = { role: 'approver', by: administrator.id, at: NOW } as const;
  await written(id, () => updatePerson({ id, version, asked }));
  const alone = {
    id,
    version: version + 1,
    role: 'approver',
    asked: null,
    agreedBy: administrator.id,
  } as const;
  await expect(written(id, () => updatePerson(alone))).rejects.toThrow(/two people/);
  const given = { where: { id: approver.id }, data: { passwordIsGiven: true } };
  await expect(written(approver.id, () => database().user.updateMany(given))).rejects.toThrow(/two people/);
});
