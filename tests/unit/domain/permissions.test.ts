import { expect, test } from 'vitest';
import { assertMay, can, homeOf, PERMISSIONS, refusalOf, ROLE_LABELS, ROLES } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { isAgreed } from '@/tests/support/agreed-permissions';

const cases = ROLES.flatMap((role) => PERMISSIONS.map((permission) => [role, permission] as const));

test.each(cases)('whether a person who is %s may do %s is as agreed', (role, permission) => {
  expect(can(role, permission)).toBe(isAgreed(role, permission));
});

test.each(cases)(
  'a person who is %s and asks for %s goes on, or is told the sentence of the table',
  (role, permission) => {
    const ask = () => assertMay({ role }, permission);
    if (isAgreed(role, permission)) expect(ask).not.toThrow();
    else expect(ask).toThrow(new Refusal('not-allowed', refusalOf(permission)));
  },
);

test('a panel member may read the panel’s pages, open checked files of evidence, and do nothing else', () => {
  expect(PERMISSIONS.filter((permission) => can('panel', permission))).toEqual([
    'panel:read',
    'evidence:open-checked-file',
  ]);
});

test('whoever manages people and reads the audit trail can change no record of the office', () => {
  const writes = PERMISSIONS.filter((permission) => !/:(read|preview)$|^person:/.test(permission));
  // Their own unsent words, that an approver is asked to take data out, whom to ring for support, how the office is reached,
  // and the end of a trial: none of it is a record of an inspection.
  const noRecord = ['draft:keep', 'erasure:ask', 'office:change', 'support-line:change', 'trial:end'];
  expect(writes.filter((permission) => can('administrator', permission)).toSorted()).toEqual(noRecord);
});

test('everybody begins on a page that they may read', () => {
  const needs = {
    '/manage': 'manage:read',
    '/panel': 'panel:read',
    '/manage/people': 'person:manage',
  } as const;
  for (const role of ROLES) expect(can(role, needs[homeOf(role)])).toBe(true);
});

test('every role has a name of its own on screen', () => {
  expect(new Set(ROLES.map((role) => ROLE_LABELS[role])).size).toBe(ROLES.length);
});
