import type * as Argon2 from '@node-rs/argon2';
import { verify } from '@node-rs/argon2';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { countEvents } from '@/lib/data/audit/audit';
import { closeDatabase, database } from '@/lib/data/database';
import type { Role, SignedInActor } from '@/lib/domain/permissions';
import type { ChangePersonInput } from '@/lib/schemas/person';
import { changePassword } from '@/lib/services/people/change-password';
import { changePerson } from '@/lib/services/people/change-person';
import { giveNewPassword } from '@/lib/services/people/give-new-password';
import { recogniseSession } from '@/lib/services/people/recognise-session';
import { signIn } from '@/lib/services/people/sign-in';
import { signOut } from '@/lib/services/people/sign-out';
import { type Account, asActor, eventsAbout, openAccounts, sessionOf } from './accounts';

// Only counted: every password here is really hashed and really checked.
vi.mock('@node-rs/argon2', async (importOriginal) => {
  const argon2 = await importOriginal<typeof Argon2>();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});

let accounts: Record<Role, Account>;

const changeNow = (actor: SignedInActor, input: ChangePersonInput) => changePerson(actor, input, new Date());

beforeEach(async () => {
  accounts = await openAccounts();
  vi.mocked(verify).mockClear();
});
afterAll(closeDatabase);

const WRONG = 'not the password of anybody';
const minutesAfter = (start: Date, minutes: number) => new Date(start.getTime() + minutes * 60_000);

const attempt = (email: string, password: string, address = '192.0.2.7') => ({
  email,
  password,
  address,
  previousSession: null,
  device: null,
});

/** So many wrong guesses at one account, all in the same moment: each refusal is slow on purpose. */
async function guess({ email }: Account, times: number, now: Date): Promise<void> {
  await Promise.all(Array.from({ length: times }, () => signIn(attempt(email, WRONG), now)));
}

const lock = (account: Account, now: Date) => guess(account, 11, now);

async function begin(account: Account, now = new Date()): Promise<string> {
  const session = await sessionOf(account, now);
  if (session === null) throw new Error('Sign-in was refused');
  return session;
}

test('a person signs in, is known by their session, and leaves one event', async () => {
  const { officer } = accounts;
  const now = new Date();
  const opened = await signIn(attempt(officer.email, officer.password), now);
  expect(opened?.personId).toBe(officer.id);
  expect(await recogniseSession(opened?.session ?? '', now)).toEqual(asActor(officer));
  const [signedIn, ...before] = await eventsAbout(officer.id);
  expect(signedIn).toMatchObject({ action: 'signed in', detail: { email: officer.email } });
  expect(before.map(({ action }) => action)).toEqual(['person added']);
});

test('the database does not hold what the browser holds', async () => {
  const session = await begin(accounts.officer);
  const [row] = await database().session.findMany();
  expect(row?.id).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(row)).not.toContain(session);
});

test('of a hundred wrong guesses in the same moment, at most ten are looked at', async () => {
  const { officer } = accounts;
  const now = new Date();
  // Each from its own address, so that only the limit of the account holds them.
  const guesses = Array.from({ length: 100 }, (_, index) =>
    signIn(attempt(officer.email, `${WRONG} ${index}`, `198.51.100.${index}`), now),
  );
  expect(await Promise.all(guesses)).toEqual(Array(100).fill(null));
  expect(vi.mocked(verify).mock.calls).toHaveLength(10);
  expect(await sessionOf(officer, now)).toBeNull();
});

test('one address that tries many accounts is stopped as well', async () => {
  const now = new Date();
  const guesses = Array.from({ length: 120 }, (_, index) =>
    signIn(attempt(`person.${index}@example.org`, WRONG), now),
  );
  await Promise.all(guesses);
  expect(vi.mocked(verify).mock.calls).toHaveLength(100);
});

test('after a quarter of an hour a locked account opens again, for the right password', async () => {
  const { officer } = accounts;
  const now = new Date();
  await lock(officer, now);
  expect(await sessionOf(officer, minutesAfter(now, 14))).toBeNull();
  expect(await sessionOf(officer, minutesAfter(now, 16))).not.toBeNull();
});

test.each([
  { later: 14, is: 'counted together', opened: false },
  { later: 16, is: 'not', opened: true },
])('wrong passwords with $later minutes between them are $is', async ({ later, opened }) => {
  const { officer } = accounts;
  const now = new Date();
  await guess(officer, 6, now);
  await guess(officer, 5, minutesAfter(now, later));
  expect((await sessionOf(officer, minutesAfter(now, later))) !== null).toBe(opened);
});

test('a right password forgets the wrong ones before it', async () => {
  const { officer } = accounts;
  const now = new Date();
  for (let round = 0; round < 2; round += 1) {
    await guess(officer, 9, now);
    expect(await sessionOf(officer, now)).not.toBeNull();
  }
});

test('an unknown, a disabled and a locked account and a wrong password are refused alike, and without an event', async () => {
  const { administrator, officer, approver, panel } = accounts;
  const now = new Date();
  const { id, version, name, role } = officer;
  await changeNow(asActor(administrator), { id, version, name, role, active: false });
  await lock(approver, now);
  const before = await countEvents();
  const answers = [
    await signIn(attempt('nobody@example.org', WRONG), now),
    await signIn(attempt(officer.email, officer.password), now),
    await signIn(attempt(approver.email, approver.password), now),
    await signIn(attempt(panel.email, WRONG), now),
    await signIn(attempt(panel.email, 'x'.repeat(5000)), now),
  ];
  expect(answers).toEqual([null, null, null, null, null]);
  expect(await countEvents()).toBe(before);
  expect(await database().session.count()).toBe(0);
});

test.each([
  ['an unknown address', () => attempt('nobody@example.org', WRONG)],
  ['a wrong password', () => attempt(accounts.panel.email, WRONG)],
])('%s costs the work of one check', async (_what, wrong) => {
  await signIn(wrong(), new Date());
  expect(vi.mocked(verify)).toHaveBeenCalledTimes(1);
});

test('the same characters typed on another keyboard are the same password', async () => {
  const { officer } = accounts;
  const composed = 'caf\u00e9 walrus upholstery bagpipe';
  const words = { currentPassword: officer.password, newPassword: composed, newPasswordAgain: composed };
  await changePassword(asActor(officer), words, new Date());
  expect(await sessionOf({ ...officer, password: composed.normalize('NFD') })).not.toBeNull();
});

test('a session that is used lasts; one left alone for half an hour is over', async () => {
  const now = new Date();
  const session = await begin(accounts.officer, now);
  expect(await recogniseSession(session, minutesAfter(now, 29))).not.toBeNull();
  expect(await recogniseSession(session, minutesAfter(now, 58))).not.toBeNull();
  expect(await recogniseSession(session, minutesAfter(now, 89))).toBeNull();
});

test('however busy a person is, a session is over after eight hours', async () => {
  const now = new Date();
  const session = await begin(accounts.officer, now);
  for (let minutes = 20; minutes < 480; minutes += 20) {
    expect(await recogniseSession(session, minutesAfter(now, minutes))).not.toBeNull();
  }
  expect(await recogniseSession(session, minutesAfter(now, 479))).not.toBeNull();
  expect(await recogniseSession(session, minutesAfter(now, 480))).toBeNull();
});

test('whoever signs out is out, and a second time leaves no second event', async () => {
  const { officer } = accounts;
  const now = new Date();
  const session = await begin(officer, now);
  const other = await begin(officer, now);
  await signOut(session, now);
  await signOut(session, now);
  expect(await recogniseSession(session, now)).toBeNull();
  expect(await recogniseSession(other, now)).not.toBeNull();
  const signedOut = (await eventsAbout(officer.id)).filter(({ action }) => action === 'signed out');
  expect(signedOut).toHaveLength(1);
});

test('signing in again ends the session this browser had', async () => {
  const { officer } = accounts;
  const now = new Date();
  const first = await begin(officer, now);
  await signIn({ ...attempt(officer.email, officer.password), previousSession: first }, now);
  expect(await recogniseSession(first, now)).toBeNull();
});

test('a session nobody opened is nobody’s', async () => {
  expect(await recogniseSession('', new Date())).toBeNull();
  expect(await recogniseSession('A'.repeat(43), new Date())).toBeNull();
});

const saveAgain = (role: Role, active: boolean) => (officer: Account) =>
  changeNow(asActor(accounts.administrator), {
    id: officer.id,
    version: officer.version,
    name: officer.name,
    role,
    active,
  });

const ENDINGS: readonly [string, (officer: Account) => Promise<unknown>][] = [
  ['is given another role', saveAgain('panel', true)],
  ['is kept from signing in', saveAgain('officer', false)],
  [
    'is given a new password',
    ({ id }) => giveNewPassword(asActor(accounts.administrator), { id }, new Date()),
  ],
  [
    'changes their own password',
    (officer) => {
      const newPassword = 'tangerine walrus upholstery bagpipe';
      const words = { currentPassword: officer.password, newPassword, newPasswordAgain: newPassword };
      return changePassword(asActor(officer), words, new Date());
    },
  ],
];

test.each(ENDINGS)(
  'when a person %s, every session of theirs is over on the next request',
  async (_what, end) => {
    const { officer, panel } = accounts;
    const now = new Date();
    const sessions = [await begin(officer, now), await begin(officer, now)];
    const ofAnother = await begin(panel, now);
    await end(officer);
    for (const session of sessions) expect(await recogniseSession(session, now)).toBeNull();
    expect(await recogniseSession(ofAnother, now)).toEqual(asActor(panel));
  },
);
