import type { Permission, Role } from '@/lib/domain/permissions';

/**
 * The table of permissions as the office agreed it, written by hand; a change here is a decision, never a side effect.
 * Tests ask this one, never the service's own `can`: it would agree with itself.
 */
const AGREED: Record<Permission, readonly Role[]> = {
  'manage:read': ['administrator', 'officer', 'approver'],
  'panel:read': ['administrator', 'officer', 'approver', 'panel'],
  'draft:keep': ['administrator', 'officer', 'approver'],
  'requirement:assess': ['officer', 'approver'],
  'requirement:record-force': ['officer', 'approver'],
  'requirement:record-replacement': ['officer', 'approver'],
  'requirement:verify': ['approver'],
  'exception:ask': ['officer', 'approver'],
  'exception:decide': ['approver'],
  'requirement:confirm': ['officer', 'approver'],
  'document:mark': ['officer', 'approver'],
  'coverage:confirm': ['officer', 'approver'],
  'document:decide': ['officer', 'approver'],
  'response:record': ['officer', 'approver'],
  'promise:check': ['officer', 'approver'],
  'promise:agree': ['approver'],
  'promise:change': ['officer', 'approver'],
  'evidence:file': ['officer', 'approver'],
  'evidence:correct': ['officer', 'approver'],
  'evidence:name-readers': ['officer', 'approver'],
  'evidence:add-file': ['officer', 'approver'],
  'evidence:open-file': ['officer', 'approver'],
  'evidence:open-checked-file': ['officer', 'approver', 'panel'],
  'evidence:link': ['officer', 'approver'],
  'evidence:check-again': ['officer', 'approver'],
  'evidence:send': ['officer', 'approver'],
  'evidence:decide': ['approver'],
  'evidence:tie': ['officer', 'approver'],
  'evidence:untie': ['officer', 'approver'],
  'measure:edit': ['officer', 'approver'],
  'measure:loosen': ['approver'],
  'series:exempt': ['approver'],
  'figures:enter': ['officer', 'approver'],
  'figures:import': ['officer', 'approver'],
  'figures:restart': ['officer', 'approver'],
  'figures:request': ['officer', 'approver'],
  'publication:prepare': ['officer', 'approver'],
  'publication:preview': ['administrator', 'officer', 'approver'],
  'trial:end': ['administrator'],
  'publication:approve': ['approver'],
  'publication:return': ['officer', 'approver'],
  'publication:restart': ['officer', 'approver'],
  'incident:accept': ['approver'],
  'support-line:change': ['administrator', 'officer', 'approver'],
  'person:add': ['administrator'],
  'person:manage': ['administrator'],
  'sign-in-lock:read': ['administrator'],
  'audit:read': ['administrator'],
};

/** True when the office agreed that `role` may do `permission`. */
export const isAgreed = (role: Role, permission: Permission): boolean => AGREED[permission].includes(role);
