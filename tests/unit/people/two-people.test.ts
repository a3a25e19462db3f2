import { expect, test } from 'vitest';
import type { Role } from '@/lib/domain/permissions';
import {
  givenAlone,
  heldWithGivenPassword,
  isDeciding,
  type RoleGiven,
  whyNotAgreeToRole,
} from '@/lib/domain/people/two-people';

/** `known`: the administrator of these tests knows the password, and can do whatever the account can. */
type Account = RoleGiven & { known: boolean; hasOwnPassword: boolean; askedBy: number };

const account = (role: Role, known = false): Account => ({
  ...{ role, asked: null, known, hasOwnPassword: true, askedBy: -1 },
});

/** mulberry32: the same numbers on every machine. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const WISHES = ['administrator', 'approver', 'officer', 'panel'] as const;

/** One step of an administrator who does all they can, through every account whose password they know. */
function step(accounts: Account[], random: (below: number) => number): void {
  const by = random(accounts.length);
  const to = random(accounts.length);
  const [actor, person] = [accounts[by], accounts[to]];
  if (!actor?.known || !person) return;
  const wanted = WISHES[random(WISHES.length)] ?? 'panel';
  const manages = actor.role === 'administrator';
  const work = random(5);
  if (work === 0 && manages) {
    accounts.push({ ...givenAlone(wanted, null), known: true, hasOwnPassword: false, askedBy: by });
  } else if (work === 1 && manages && to !== by) {
    const held = givenAlone(wanted, person);
    if (held.asked && wanted !== person.role) person.askedBy = by;
    Object.assign(person, { role: held.role, asked: held.asked });
  } else if (work === 2 && manages && to !== by) {
    const { role, asked } = heldWithGivenPassword(person);
    Object.assign(person, { role, asked, known: true, hasOwnPassword: false, askedBy: by });
  } else if (work === 3) {
    actor.hasOwnPassword = true;
  } else if (work === 4 && isDeciding(actor.role) && person.asked) {
    const asked = { personId: `${to}`, askedBy: `${person.askedBy}`, hasOwnPassword: person.hasOwnPassword };
    if (whyNotAgreeToRole(asked, `${by}`) === null)
      Object.assign(person, { role: person.asked, asked: null });
  }
}

test('in 10,000 sequences one administrator alone never holds a second account that decides', () => {
  const random = randomFrom(13);
  let accountsMade = 0;
  for (let sequence = 0; sequence < 10_000; sequence += 1) {
    const accounts = [account('administrator', true), account('administrator'), account('approver')];
    for (let steps = 0; steps < 30; steps += 1) step(accounts, random);
    const deciding = accounts.filter(({ known, role }, at) => at > 0 && known && isDeciding(role));
    expect(deciding).toEqual([]);
    accountsMade += accounts.length - 3;
  }
  expect(accountsMade).toBeGreaterThan(10_000);
});

test('with a second administrator, a role that decides is agreed to once its owner chose a password', () => {
  const asked = { personId: 'new', askedBy: 'first' };
  expect(whyNotAgreeToRole({ ...asked, hasOwnPassword: false }, 'second')).toMatch(/password of their own/);
  expect(whyNotAgreeToRole({ ...asked, hasOwnPassword: true }, 'second')).toBeNull();
  expect(whyNotAgreeToRole({ ...asked, hasOwnPassword: true }, 'new')).toMatch(/your own role/);
});

test('a role that decides nothing is given alone, and takes back what was asked', () => {
  expect(givenAlone('officer', { role: 'panel', asked: 'approver' })).toEqual({
    role: 'officer',
    asked: null,
  });
});
