import { OFFICE as OFFICE_PATHS } from './paths/office';
import { PANEL } from './paths/panel';
import { Refusal } from './refusal';

/** Roles of signed-in people. The public has no role: it reads the published editions and nothing else. */
export const ROLES = ['administrator', 'officer', 'approver', 'panel'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  administrator: 'Administrator',
  officer: 'Scrutiny officer',
  approver: 'Approver',
  panel: 'Panel member',
};

export const OFFICE_ROLES: readonly Role[] = ['administrator', 'officer', 'approver'];
const OFFICE = OFFICE_ROLES;
const RECORD: readonly Role[] = ['officer', 'approver'];
const NOT_YOURS_TO_READ = 'Your role does not let you read this.';
const NOT_YOURS = 'Your role does not let you do this.';

/** `refusal`: what everybody else is told. */
type Rule = { roles: readonly Role[]; refusal: string };

/** Who may do what. What is not listed, nobody may do. */
const MAY = {
  'manage:read': { roles: OFFICE, refusal: NOT_YOURS_TO_READ },
  'panel:read': { roles: [...OFFICE, 'panel'], refusal: NOT_YOURS_TO_READ },
  'draft:keep': { roles: OFFICE, refusal: 'Only people of the office can keep a draft.' },
  'audit:read': { roles: ['administrator'], refusal: NOT_YOURS_TO_READ },
  'requirement:assess': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can record what we found of a part.',
  },
  'requirement:record-force': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can record what the force says of a part.',
  },
  'requirement:record-replacement': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can record what replaced a part.',
  },
  'requirement:verify': { roles: ['approver'], refusal: NOT_YOURS },
  'exception:ask': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can ask to verify a part by exception.',
  },
  'exception:decide': {
    roles: ['approver'],
    refusal: 'Only an approver can agree to verify a part by exception.',
  },
  'requirement:confirm': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can confirm the wording of a part.',
  },
  'document:import': { roles: RECORD, refusal: NOT_YOURS },
  'document:mark': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can say that a sentence needs no record.',
  },
  'coverage:confirm': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can confirm how far the response answers a part.',
  },
  'document:decide': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can confirm or discard a record of the document.',
  },
  'recommendation:link': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can link recommendations.',
  },
  'recommendation:summarise': { roles: RECORD, refusal: NOT_YOURS },
  'response:record': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can record a response.',
  },
  'promise:check': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can record a check of a promise.',
  },
  'promise:agree': {
    roles: ['approver'],
    refusal: 'Only an approver can agree to close a promise of the office.',
  },
  'promise:change': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can change a promise.',
  },
  'evidence:file': { roles: RECORD, refusal: 'Only a scrutiny officer or an approver can file evidence.' },
  'evidence:send': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can send evidence for review.',
  },
  'evidence:correct': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can change evidence.',
  },
  'evidence:name-readers': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can change who sees restricted evidence.',
  },
  'evidence:add-file': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can add a file to evidence.',
  },
  'evidence:open-file': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can open files of evidence.',
  },
  'evidence:link': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can link evidence to parts and promises.',
  },
  'evidence:check-again': { roles: RECORD, refusal: NOT_YOURS },
  'evidence:open-checked-file': {
    roles: [...RECORD, 'panel'],
    refusal: 'Only a scrutiny officer, an approver or a panel member can open files of evidence.',
  },
  'evidence:decide': { roles: ['approver'], refusal: 'Only an approver can decide on evidence.' },
  'evidence:tie': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can link evidence to a figure.',
  },
  'evidence:untie': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can unlink evidence from a figure.',
  },
  'measure:edit': { roles: RECORD, refusal: 'Only a scrutiny officer or an approver can change a measure.' },
  'measure:loosen': {
    roles: ['approver'],
    refusal: 'Only an approver may hide fewer small numbers than before. You can choose a stricter rule.',
  },
  'methodology:write': { roles: RECORD, refusal: NOT_YOURS },
  'methodology:approve': { roles: ['approver'], refusal: 'Only an approver can approve these words.' },
  'series:exempt': {
    roles: ['approver'],
    refusal: 'Only an approver can say that figures are public already.',
  },
  'figures:enter': { roles: RECORD, refusal: 'Only a scrutiny officer or an approver can enter figures.' },
  'figures:import': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can change the figures of a measure.',
  },
  'figures:restart': { roles: RECORD, refusal: NOT_YOURS },
  'figures:request': { roles: RECORD, refusal: NOT_YOURS },
  'publication:prepare': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can prepare an edition.',
  },
  'publication:preview': { roles: OFFICE, refusal: NOT_YOURS_TO_READ },
  'trial:end': { roles: ['administrator'], refusal: 'Only an administrator can end a trial.' },
  'publication:approve': { roles: ['approver'], refusal: 'Only an approver can approve an edition.' },
  'publication:return': {
    roles: RECORD,
    refusal: 'Only a scrutiny officer or an approver can send back an edition.',
  },
  'publication:restart': { roles: RECORD, refusal: NOT_YOURS },
  'publication:ask-withdrawal': { roles: RECORD, refusal: NOT_YOURS },
  'publication:withdraw': { roles: ['approver'], refusal: 'Only an approver can withdraw an edition.' },
  'incident:accept': {
    roles: ['approver'],
    refusal: 'Only an approver can accept what an edition gives away.',
  },
  'office:change': { roles: ['administrator'], refusal: 'Only an administrator can name the office.' },
  'erasure:ask': { roles: OFFICE, refusal: NOT_YOURS },
  'erasure:decide': { roles: ['approver'], refusal: 'Only an approver can agree to take data out.' },
  'support-line:change': { roles: OFFICE, refusal: 'Only people of the office can change support lines.' },
  'person:add': { roles: ['administrator'], refusal: 'Only an administrator can add people.' },
  'person:manage': { roles: ['administrator'], refusal: 'Only an administrator can change people.' },
  'person:agree-role': { roles: ['administrator', 'approver'], refusal: NOT_YOURS },
  'sign-in-lock:read': { roles: ['administrator'], refusal: 'Only an administrator can see who is locked.' },
} satisfies Record<string, Rule>;

export type Permission = keyof typeof MAY;

const RULES: Readonly<Record<Permission, Rule>> = MAY;
/** Every action that the table lists. */
export const PERMISSIONS = Object.keys(MAY).filter((key): key is Permission => Object.hasOwn(MAY, key));

/** True when `role` may do `permission`. */
export const can = (role: Role, permission: Permission): boolean => RULES[permission].roles.includes(role);

/** What somebody who may not do `permission` is told. */
export const refusalOf = (permission: Permission): string => RULES[permission].refusal;

/** @throws Refusal, with the sentence of the table, when the actor may not do `permission`. */
export function assertMay(actor: Pick<SignedInActor, 'role'>, permission: Permission): void {
  if (!can(actor.role, permission)) throw new Refusal('not-allowed', refusalOf(permission));
}

/** Where a person of this role begins after signing in. */
export function homeOf(role: Role): '/manage' | '/panel' | '/manage/people' {
  if (role === 'administrator') return OFFICE_PATHS.people;
  return role === 'panel' ? PANEL.overview : OFFICE_PATHS.today;
}

/** A signed-in person, as every read and every write is told of them. */
export type SignedInActor = { id: string; name: string; role: Role };
