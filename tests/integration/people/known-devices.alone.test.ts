import type * as Argon2 from '@node-rs/argon2';
import { verify } from '@node-rs/argon2';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeDatabase, database } from '@/lib/data/database';
import type { Role } from '@/lib/domain/permissions';
import { forgetTries, listAccountLocks, mayTryPassword } from '@/lib/services/people/attempt-limits';
import { changePassword } from '@/lib/services/people/change-password';
import { giveNewPassword } from '@/lib/services/people/give-new-password';
import { liftLock, listLocksOf } from '@/lib/services/people/lift-lock';
import { signIn } from '@/lib/services/people/sign-in';
import { refusalOf } from '@/tests/support/refusals';
import { type Account, asActor, eventsAbout, openAccounts } from './accounts';

// Only counted: every password here is really hashed and really checked.
vi.mock('@node-rs/argon2', async (importOriginal) => {
  const argon2 = await importOriginal<typeof Argon2>();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});

let accounts: Record<Role, Account>;

beforeEach(async () => {
  accounts = await openAccounts();
  vi.mocked(verify).mockClear();
});
afterAll(closeDatabase);

const START = new Date('2026-11-24T09:00:00Z');
const secondsAfter = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const WRONG = 'not the password of anybody';

type From = { device?: string | null; address?: string };

const attempt = ({ email, password }: Pick<Account, 'email' | 'password'>, from: From = {}) => ({
  email,
  password,
  address: from.address ?? '192.0.2.7',
  previousSession: null,
  device: from.device ?? null,
});

/** Signs in and returns the id of the device, which is known from then on. */
async function deviceOf(account: Account, now = START): Promise<string> {
  const opened = await signIn(attempt(account), now);
  if (!opened) throw new Error('Sign-in was refused');
  return opened.device;
}

const guess = (account: Account, times: number, { now, ...from }: From & { now: Date }) =>
  Promise.all(
    Array.from({ length: times }, () => signIn(attempt({ ...account, password: WRONG }, from), now)),
  );

/** One wrong guess more than the account allows, from one address. */
const attack = (account: Account, now: Date) => guess(account, 11, { now, address: '203.0.113.1' });

const canSignIn = async (account: Account, now: Date, from: From = {}) =>
  (await signIn(attempt(account, from), now)) !== null;

test('10,000 wrong tries from 1,000 addresses in 30 minutes: the owner gets in throughout from a known device, and from a new one 15 minutes after the end', async () => {
  const { officer } = accounts;
  const device = await deviceOf(officer);
  const inTime: boolean[] = [];
  for (let round = 0; round < 20; round += 1) {
    const tries = Array.from({ length: 500 }, (_, index) => {
      const number = round * 500 + index;
      const address = `10.1.${Math.floor((number % 1000) / 250)}.${number % 250}`;
      const guessed = { ...officer, password: `${WRONG} ${number}` };
      return signIn(attempt(guessed, { address }), secondsAfter(number * 0.18));
    });
    expect((await Promise.all(tries)).filter((opened) => opened !== null)).toEqual([]);
    inTime.push(await canSignIn(officer, secondsAfter(round * 90 + 90), { device }));
  }
  expect(inTime).toEqual(Array(20).fill(true));
  // At most 10 guesses of strangers are looked at in each quarter of an hour; 21 tries were the owner's.
  expect(vi.mocked(verify).mock.calls.length - 21).toBeLessThanOrEqual(30);
  const end = 1800;
  const anew = { address: '192.0.2.99' };
  expect(await canSignIn(officer, secondsAfter(end), anew)).toBe(false);
  expect(await canSignIn(officer, secondsAfter(end + 900), anew)).toBe(true);
}, 300_000);

describe('a device', () => {
  test('is known to its own person only', async () => {
    const { officer, approver } = accounts;
    const device = await deviceOf(officer);
    await attack(approver, START);
    expect(await canSignIn(approver, START, { device })).toBe(false);
  });

  test('keeps its id when its person signs in again, and gets a new one from another person', async () => {
    const { officer, approver } = accounts;
    const device = await deviceOf(officer);
    expect((await signIn(attempt(officer, { device }), START))?.device).toBe(device);
    expect((await signIn(attempt(approver, { device }), START))?.device).not.toBe(device);
  });

  test('that somebody made up is not known afterwards, though the password was right', async () => {
    const { officer } = accounts;
    const planted = 'P'.repeat(43);
    expect((await signIn(attempt(officer, { device: planted }), START))?.device).not.toBe(planted);
    await attack(officer, START);
    expect(await canSignIn(officer, START, { device: planted })).toBe(false);
  });

  test('that was stolen has ten guesses of its own, and then none', async () => {
    const { officer } = accounts;
    const device = await deviceOf(officer);
    await guess(officer, 12, { now: START, device });
    expect(vi.mocked(verify).mock.calls.length).toBe(11);
    expect(await canSignIn(officer, START, { device })).toBe(false);
    expect(await canSignIn(officer, START)).toBe(true);
  });

  test('is known for 180 days after it was last used, and no longer', async () => {
    const { officer } = accounts;
    const device = await deviceOf(officer);
    const day = (days: number) => secondsAfter(days * 86_400);
    await attack(officer, day(179));
    expect(await canSignIn(officer, day(179), { device })).toBe(true);
    await attack(officer, day(358));
    expect(await canSignIn(officer, day(358), { device })).toBe(true);
    await attack(officer, day(539));
    expect(await canSignIn(officer, day(539), { device })).toBe(false);
  });

  test('is kept as a SHA-256, so that a leaked database makes no device known', async () => {
    const device = await deviceOf(accounts.officer);
    const [row] = await database().knownDevice.findMany();
    expect(row?.idHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(device);
  });

  test('is unknown again once its person has a new password', async () => {
    const { officer, approver, administrator } = accounts;
    const devices = { officer: await deviceOf(officer), approver: await deviceOf(approver) };
    const newPassword = 'tangerine walrus upholstery bagpipe';
    const own = { currentPassword: officer.password, newPassword, newPasswordAgain: newPassword };
    await changePassword(asActor(officer), own, START);
    const made = await giveNewPassword(asActor(administrator), { id: approver.id }, START);
    await attack(officer, START);
    await attack(approver, START);
    expect(await canSignIn({ ...officer, password: newPassword }, START, { device: devices.officer })).toBe(
      false,
    );
    expect(
      await canSignIn({ ...approver, password: made.password }, START, { device: devices.approver }),
    ).toBe(false);
  });
});

test('an address counts failures only: 150 people of one office get in from it', async () => {
  const office = { address: '192.0.2.7', device: null };
  for (let number = 0; number < 150; number += 1) {
    const person = { ...office, email: `person.${number}@example.org` };
    expect(await mayTryPassword(person, START), person.email).toBe(true);
    await forgetTries(person);
  }
});

test('a stranger at the address of an office keeps nobody out who has signed in there before', async () => {
  const { officer, panel } = accounts;
  const device = await deviceOf(officer);
  await Promise.all(
    Array.from({ length: 120 }, (_, index) =>
      signIn(attempt({ email: `person.${index}@example.org`, password: WRONG }), START),
    ),
  );
  expect(await canSignIn(panel, START)).toBe(false);
  expect(await canSignIn(officer, START, { device })).toBe(true);
});

test('somebody who is signed in can change their password while a stranger guesses at it', async () => {
  const { officer } = accounts;
  await attack(officer, START);
  const newPassword = 'tangerine walrus upholstery bagpipe';
  const own = { currentPassword: officer.password, newPassword, newPasswordAgain: newPassword };
  await expect(changePassword(asActor(officer), own, START)).resolves.toBeUndefined();
});

describe('a lock', () => {
  test('is seen by an administrator, since when and until when, and by nobody else', async () => {
    const { officer, panel, administrator } = accounts;
    await attack(officer, START);
    const people = [officer, panel];
    const locks = await listLocksOf(asActor(administrator), people, secondsAfter(60));
    expect([...locks]).toEqual([[officer.email, { since: START, until: secondsAfter(900) }]]);
    expect((await refusalOf(listLocksOf(asActor(panel), people, START))).code).toBe('not-allowed');
    expect((await listAccountLocks([officer.email], secondsAfter(900))).size).toBe(0);
  });

  test('is lifted by an administrator, with an event, for known devices too', async () => {
    const { officer, administrator } = accounts;
    const device = await deviceOf(officer);
    await attack(officer, START);
    await guess(officer, 11, { now: START, device });
    await liftLock(asActor(administrator), { id: officer.id }, START);
    expect(await canSignIn(officer, START, { device })).toBe(true);
    expect(await canSignIn(officer, START)).toBe(true);
    const events = (await eventsAbout(officer.id)).filter(({ action }) => action === 'sign-in lock lifted');
    expect(events).toMatchObject([{ actorName: 'A administrator', detail: { email: officer.email } }]);
  });

  test('that has ended is not lifted, and leaves no event', async () => {
    const { officer, administrator } = accounts;
    await attack(officer, START);
    const refusal = await refusalOf(liftLock(asActor(administrator), { id: officer.id }, secondsAfter(901)));
    expect(refusal.sentence).toBe('The lock has already ended. There was nothing to lift.');
    expect((await eventsAbout(officer.id)).map(({ action }) => action)).toEqual(['person added']);
  });
});
