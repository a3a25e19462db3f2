import type { Role } from '../permissions';

/** Somebody with an account. */
export type PersonRecord = {
  id: string;
  email: string;
  name: string;
  role: Role;
  active: boolean;
  version: number;
};
