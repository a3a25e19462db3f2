/** Roles of signed-in people. The public has no role: it reads the published editions and nothing else. */
export const ROLES = ['administrator', 'officer', 'approver', 'panel'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  administrator: 'Administrator',
  officer: 'Scrutiny officer',
  approver: 'Approver',
  panel: 'Panel member',
};

const OFFICE: readonly Role[] = ['administrator', 'officer', 'approver'];

export const PERMISSIONS = [
  'manage:read',
  'panel:read',
  'requirement:assess',
  'requirement:verify',
  'requirement:confirm',
  'commitment:check',
  'evidence:file',
  'evidence:decide',
  'measure:edit',
  'measure:loosen',
  'publication:prepare',
  'publication:preview',
  'publication:approve',
  'person:manage',
  'audit:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The one permissions table: an action, and who may do it. What is not listed, nobody may do. */
const MAY: Record<Permission, readonly Role[]> = {
  'manage:read': OFFICE,
  'panel:read': [...OFFICE, 'panel'],
  'requirement:assess': ['officer', 'approver'],
  'requirement:verify': ['approver'],
  'requirement:confirm': ['officer', 'approver'],
  'commitment:check': ['officer', 'approver'],
  'evidence:file': ['officer', 'approver'],
  'evidence:decide': ['approver'],
  'measure:edit': ['officer', 'approver'],
  'measure:loosen': ['approver'],
  'publication:prepare': ['officer', 'approver'],
  'publication:preview': OFFICE,
  'publication:approve': ['approver'],
  'person:manage': ['administrator'],
  'audit:read': ['administrator'],
};

/** True when `role` may do `permission`. */
export function can(role: Role, permission: Permission): boolean {
  return MAY[permission].includes(role);
}

/** Where a person of this role begins after signing in. */
export function homeOf(role: Role): '/manage' | '/panel' | '/manage/people' {
  if (role === 'administrator') return '/manage/people';
  return role === 'panel' ? '/panel' : '/manage';
}

/** A signed-in person, as every read and every write is told of them. */
export type SignedInActor = { id: string; name: string; role: Role };
