import { afterAll, beforeEach, expect, test } from 'vitest';
import { countEvents, listBrokenLinks, listEvents } from '@/lib/data/audit/audit';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase, database, openDatabase } from '@/lib/data/database';
import {
  countActive,
  findCredentials,
  findPerson,
  findPersonByEmail,
  listPeople,
} from '@/lib/data/people/people';
import { listUncoveredPeople } from '@/lib/data/uncovered/people';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { ROLES, type Role, type SignedInActor } from '@/lib/domain/permissions';
import type { ChangePersonInput } from '@/lib/schemas/person';
import { addPerson, insertWithPassword } from '@/lib/services/people/add-person';
import { changePassword } from '@/lib/services/people/change-password';
import { changePerson } from '@/lib/services/people/change-person';
import { giveNewPassword } from '@/lib/services/people/give-new-password';
import { liftLock } from '@/lib/services/people/lift-lock';
import { createTrialAccounts } from '@/prisma/seed/trial-accounts';
import { freshDatabase } from '@/tests/support/postgres/postgres-for-tests';
import { conflictOf, refusalOf } from '@/tests/support/refusals';
import { type Account, addAccount, asActor, eventsAbout, openAccounts, sessionOf } from './accounts';

let accounts: Record<Role, Account>;

const changeNow = (actor: SignedInActor, input: ChangePersonInput) => changePerson(actor, input, new Date());

beforeEach(async () => {
  accounts = await openAccounts();
});
afterAll(closeDatabase);

const OTHERS = ['officer', 'approver', 'panel'] as const;
const NEW_PERSON = { name: 'New Person', email: 'new.person@example.org', role: 'officer' } as const;
const OWN_WORDS = 'tangerine walrus upholstery bagpipe';

const administrator = () => asActor(accounts.administrator);

const change = (account: Account, other: Partial<ChangePersonInput> = {}): ChangePersonInput => {
  const { id, version, name, role, active } = account;
  return { id, version, name, role, active, ...other };
};

const ownPassword = (account: Account, newPassword: string) => ({
  currentPassword: account.password,
  newPassword,
  newPasswordAgain: newPassword,
});

test('an administrator adds a person, who signs in with the password that was shown once', async () => {
  const made = await addPerson(administrator(), NEW_PERSON, new Date());
  expect(made).toMatchObject({ name: NEW_PERSON.name, email: NEW_PERSON.email });
  expect(await sessionOf(made)).not.toBeNull();

  const person = await findPersonByEmail(NEW_PERSON.email);
  expect(person).toMatchObject({ ...NEW_PERSON, active: true, version: 1 });
  const [signedIn, added, ...others] = await eventsAbout(person?.id ?? '');
  expect(signedIn?.action).toBe('signed in');
  expect(added).toMatchObject({
    actorName: accounts.administrator.name,
    action: 'person added',
    detail: { email: NEW_PERSON.email, role: 'officer' },
  });
  expect(others).toEqual([]);
  expect(await listBrokenLinks()).toEqual([]);
});

test('a password is kept as an argon2id hash, and is in no event', async () => {
  const made = await addPerson(administrator(), NEW_PERSON, new Date());
  const kept = await findCredentials(NEW_PERSON.email);
  expect(kept?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(JSON.stringify(await listUncoveredEvents({ limit: 100 }))).not.toContain(made.password);
});

test.each(OTHERS)('somebody with the role %s can neither add nor change people', async (role) => {
  const actor = asActor(accounts[role]);
  const other = role === 'panel' ? accounts.officer : accounts.panel;
  const before = await countEvents();
  for (const work of [
    addPerson(actor, NEW_PERSON, new Date()),
    changeNow(actor, change(other, { role: 'administrator' })),
    giveNewPassword(actor, { id: other.id }, new Date()),
    liftLock(actor, { id: other.id }, new Date()),
  ]) {
    expect((await refusalOf(work)).code).toBe('not-allowed');
  }
  expect(await findPerson(administrator(), other.id)).toMatchObject({ role: other.role, version: 1 });
  expect(await findPersonByEmail(NEW_PERSON.email)).toBeNull();
  expect(await countEvents()).toBe(before);
});

test('a second person with the same address is refused at the address, and leaves no event', async () => {
  const before = await countEvents();
  const same = { ...NEW_PERSON, email: accounts.officer.email };
  expect(await refusalOf(addPerson(administrator(), same, new Date()))).toMatchObject({
    code: 'unusable-input',
    field: 'email',
  });
  expect(await countEvents()).toBe(before);
});

test('of ten people added with one address in the same moment, one is added and nine are told', async () => {
  const adding = Array.from({ length: 10 }, () => addPerson(administrator(), NEW_PERSON, new Date()));
  const results = await Promise.allSettled(adding);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(refused.map(({ field }) => field)).toEqual(Array(9).fill('email'));
  const added = (await listUncoveredEvents({ limit: 100 })).filter(
    ({ detail }) => detail.email === NEW_PERSON.email,
  );
  expect(added).toHaveLength(1);
});

test('an administrator changes a name, a role and whether a person can sign in, and the trail says so', async () => {
  const { officer } = accounts;
  const now = { name: 'Other Name', role: 'panel', active: false } as const;
  await changeNow(administrator(), change(officer, now));
  expect(await findPerson(administrator(), officer.id)).toMatchObject({ ...now, version: 2 });
  expect((await eventsAbout(officer.id))[0]).toMatchObject({
    actorName: accounts.administrator.name,
    action: 'person changed',
    detail: { email: officer.email, role: 'panel', active: false },
  });
});

test('of two administrators, the second sees what the first saved, and nothing of theirs is saved', async () => {
  const second = await addAccount('administrator', 'Second Administrator');
  const { officer } = accounts;
  await changeNow(administrator(), change(officer, { role: 'panel', active: false }));
  const before = await countEvents();
  const conflict = await conflictOf(changeNow(asActor(second), change(officer, { role: 'approver' })));
  expect(conflict.current).toEqual({
    version: 2,
    saved: [
      { label: 'Full name', value: officer.name },
      { label: 'Role', value: 'Panel member' },
      { label: 'Can sign in', value: 'No' },
    ],
  });
  expect(await findPerson(administrator(), officer.id)).toMatchObject({ role: 'panel', version: 2 });
  expect(await countEvents()).toBe(before);
});

test('a person who is not there cannot be changed', async () => {
  const nobody = { ...accounts.officer, id: crypto.randomUUID() };
  expect((await refusalOf(changeNow(administrator(), change(nobody)))).code).toBe('not-found');
});

test.each([
  ['take a role of another kind', { role: 'approver' }],
  ['close their own account', { active: false }],
  ['change their own name', { name: 'Other Name' }],
] as const)('an administrator cannot %s', async (_what, other) => {
  await addAccount('administrator', 'Second Administrator');
  const before = await countEvents();
  const refusal = await refusalOf(changeNow(administrator(), change(accounts.administrator, other)));
  expect(refusal.code).toBe('not-allowed');
  expect(await findPerson(administrator(), accounts.administrator.id)).toMatchObject({
    role: 'administrator',
    version: 1,
  });
  expect(await countEvents()).toBe(before);
});

test('an administrator gives themselves no password either', async () => {
  const refusal = await refusalOf(
    giveNewPassword(administrator(), { id: accounts.administrator.id }, new Date()),
  );
  expect(refusal.code).toBe('not-allowed');
});

test.each([
  ['given another role', { role: 'officer' }],
  ['kept from signing in', { active: false }],
] as const)('the last administrator is not %s', async (_what, other) => {
  const gone = { ...administrator(), id: crypto.randomUUID() };
  const before = await countEvents();
  const refusal = await refusalOf(changeNow(gone, change(accounts.administrator, other)));
  expect(refusal.sentence).toBe('There must be at least 1 administrator who can sign in');
  expect(await findPerson(administrator(), accounts.administrator.id)).toMatchObject({
    role: 'administrator',
    active: true,
  });
  expect(await countEvents()).toBe(before);
});

test('two administrators who remove each other in the same moment leave one', async () => {
  const second = await addAccount('administrator', 'Second Administrator');
  const results = await Promise.allSettled([
    changeNow(administrator(), change(second, { role: 'panel' })),
    changeNow(asActor(second), change(accounts.administrator, { active: false })),
  ]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await countActive('administrator')).toBe(1);
});

test('a new password takes the place of the old one, and the trail says who gave it', async () => {
  const { officer } = accounts;
  const made = await giveNewPassword(administrator(), { id: officer.id }, new Date());
  expect(await sessionOf(officer)).toBeNull();
  expect(await sessionOf(made)).not.toBeNull();
  const given = (await eventsAbout(officer.id)).find(({ action }) => action === 'password changed');
  expect(given).toMatchObject({ actorName: accounts.administrator.name, detail: { email: officer.email } });
});

test('a person changes their own password, and signs in with the new one alone', async () => {
  const { panel } = accounts;
  await changePassword(asActor(panel), ownPassword(panel, OWN_WORDS), new Date());
  expect(await sessionOf(panel)).toBeNull();
  expect(await sessionOf({ ...panel, password: OWN_WORDS })).not.toBeNull();
  const [, changed] = await eventsAbout(panel.id);
  expect(changed).toMatchObject({ actorName: panel.name, action: 'password changed' });
});

test.each([
  ['the current password is wrong', { currentPassword: 'not the one' }, 'currentPassword'],
  ['the current password is longer than any', { currentPassword: 'x'.repeat(2000) }, 'currentPassword'],
  ['the new password is short', { newPassword: 'short' }, 'newPassword'],
  ['the new password is easy to guess', { newPassword: 'passwordpassword1' }, 'newPassword'],
])('when %s nothing changes, and no event is left', async (_why, wrong, field) => {
  const { officer } = accounts;
  const before = await countEvents();
  const input = { ...ownPassword(officer, OWN_WORDS), ...wrong };
  const refusal = await refusalOf(changePassword(asActor(officer), input, new Date()));
  expect(refusal).toMatchObject({ code: 'unusable-input', field });
  expect(await countEvents()).toBe(before);
  expect(await sessionOf(officer)).not.toBeNull();
});

test('whoever tries the current password too often must wait, though the next try is right', async () => {
  const { officer } = accounts;
  const now = new Date();
  const wrong = { ...ownPassword(officer, OWN_WORDS), currentPassword: 'not the one' };
  for (let tries = 0; tries < 10; tries += 1) {
    await refusalOf(changePassword(asActor(officer), wrong, now));
  }
  const right = ownPassword(officer, OWN_WORDS);
  expect((await refusalOf(changePassword(asActor(officer), right, now))).code).toBe('not-yet');
  const later = new Date(now.getTime() + 16 * 60_000);
  await expect(changePassword(asActor(officer), right, later)).resolves.toBeUndefined();
});

test.each(OTHERS)('somebody with the role %s finds their own account and nobody else’s', async (role) => {
  const reader = asActor(accounts[role]);
  expect(await findPerson(reader, reader.id)).toMatchObject({ role });
  expect(await findPerson(reader, accounts.administrator.id)).toBeNull();
  expect(await listPeople(reader)).toEqual([]);
});

test('the history is read by an administrator and by nobody else', async () => {
  await addPerson(administrator(), NEW_PERSON, new Date());
  for (const role of OTHERS) expect(await listEvents(asActor(accounts[role]), { limit: 5 })).toEqual([]);
  expect(await listEvents(administrator(), { limit: 5 })).not.toEqual([]);
});

test('the database refuses the web process a person without an event, and the removal of anybody', async () => {
  const { id } = accounts.officer;
  await expect(database().user.updateMany({ where: { id }, data: { role: 'panel' } })).rejects.toThrow(
    /left no audit event/,
  );
  await expect(database().user.deleteMany({ where: { id } })).rejects.toThrow(/permission denied/);
  expect(await findPerson(administrator(), id)).toMatchObject({ role: 'officer' });
});

test('a service without people gets one account for each role, once, and the service itself is named for them', async () => {
  await closeDatabase();
  const { owner, app } = await freshDatabase();
  const text = await createTrialAccounts(owner);
  expect(await createTrialAccounts(owner)).toBeNull();

  const lines = (text ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/));
  expect(lines.map(([label, email]) => [label, email])).toEqual([
    ['Administrator', 'administrator@trial.example'],
    ['Scrutiny officer', 'officer@trial.example'],
    ['Approver', 'approver@trial.example'],
    ['Panel member', 'panel@trial.example'],
  ]);
  openDatabase(app);
  expect((await listUncoveredPeople()).map(({ role }) => role).toSorted()).toEqual([...ROLES].toSorted());
  const events = await listUncoveredEvents({ limit: 10 });
  expect(events.map(({ action, actorName }) => [action, actorName])).toEqual(
    Array(4).fill(['person added', SERVICE_ACTOR.name]),
  );
  for (const [, email = '', password = ''] of lines) {
    expect(await sessionOf({ email, password })).not.toBeNull();
  }
});

test('where somebody has an account already, no trial account is made', async () => {
  await closeDatabase();
  const { owner } = await freshDatabase();
  openDatabase(owner);
  await insertWithPassword(SERVICE_ACTOR, { ...NEW_PERSON, password: OWN_WORDS });
  expect(await createTrialAccounts(owner)).toBeNull();
  openDatabase(owner);
  expect(await listUncoveredPeople()).toHaveLength(1);
});
