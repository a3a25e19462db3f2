import { can, type Role } from '@/lib/domain/permissions';
import type { Visibility } from './evidence';

/** Somebody of the office who may be named as a reader of restricted evidence. */
export type PossibleReader = { id: string; name: string; role: Role };

type ReadersAsked = {
  /** The ids of those who are named. */
  readers: readonly string[];
  filedBy: string;
  people: readonly PossibleReader[];
};

/**
 * Why restricted evidence cannot be for these people, or null. Whoever files it sees it; one of the others must be somebody
 * who may decide on it, else it could never be decided on.
 */
export function whyNotReaders({ readers, filedBy, people }: ReadersAsked): string | null {
  const named = people.filter(({ id }) => readers.includes(id));
  if (named.length !== new Set(readers).size) return 'Select people of this office';
  if (named.some(({ id, role }) => id !== filedBy && can(role, 'evidence:decide'))) return null;
  return 'Name at least 1 approver, because another person must decide on this evidence';
}

/**
 * What the audit trail may hold of the words of evidence: administrators read the trail, and need not be among those who may
 * see restricted evidence. The words are with the evidence itself.
 */
export const forTrail = ({ visibility }: { visibility: Visibility }, words: string): string | null =>
  visibility === 'restricted' ? null : words;
