import { expect, test } from 'vitest';
import {
  can,
  homeOf,
  PERMISSIONS,
  ROLE_LABELS,
  ROLES,
  type Permission,
  type Role,
} from '@/lib/domain/permissions';

/** The table as the office agreed it; a change here is a decision, never a side effect. */
const AGREED: Record<Permission, Role[]> = {
  'manage:read': ['administrator', 'officer', 'approver'],
  'panel:read': ['administrator', 'officer', 'approver', 'panel'],
  'requirement:assess': ['officer', 'approver'],
  'requirement:verify': ['approver'],
  'requirement:confirm': ['officer', 'approver'],
  'commitment:check': ['officer', 'approver'],
  'evidence:file': ['officer', 'approver'],
  'evidence:decide': ['approver'],
  'measure:edit': ['officer', 'approver'],
  'measure:loosen': ['approver'],
  'publication:prepare': ['officer', 'approver'],
  'publication:preview': ['administrator', 'officer', 'approver'],
  'publication:approve': ['approver'],
  'person:manage': ['administrator'],
  'audit:read': ['administrator'],
};

const cases = ROLES.flatMap((role) => PERMISSIONS.map((permission) => [role, permission] as const));

test.each(cases)('whether a person who is %s may do %s is as agreed', (role, permission) => {
  expect(can(role, permission)).toBe(AGREED[permission].includes(role));
});

test('a panel member may read the panel’s pages and do nothing else', () => {
  expect(PERMISSIONS.filter((permission) => can('panel', permission))).toEqual(['panel:read']);
});

test('whoever manages people and reads the audit trail can change no record of the office', () => {
  const writes = PERMISSIONS.filter((permission) => !/:(read|preview|manage)$/.test(permission));
  expect(writes.filter((permission) => can('administrator', permission))).toEqual([]);
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
