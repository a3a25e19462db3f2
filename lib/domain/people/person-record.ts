import type { Role } from '../permissions';
import type { DecidingRole } from './two-people';

/** A role that one administrator asked for, and nobody else has agreed to yet. */
type AskedRole = { role: DecidingRole; by: { id: string; name: string }; at: Date };

/** Somebody with an account. */
export type PersonRecord = {
  id: string;
  email: string;
  name: string;
  role: Role;
  active: boolean;
  version: number;
  asked: AskedRole | null;
  /** False while the password is one that an administrator was shown. */
  hasOwnPassword: boolean;
};
