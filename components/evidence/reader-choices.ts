import { ROLE_LABELS } from '@/lib/domain/permissions';
import type { PossibleReader } from '@/lib/domain/evidence/readers';

/** What a form asks about the readers of restricted evidence. */
export const READERS_WORDS = {
  label: 'Who may see restricted evidence?',
  labelSize: 'm',
  hint: 'Whoever filed it sees it too. Choose at least 1 approver, because another person must decide on it.',
} as const;

/** People of the office as choices, each with their role. */
export const readerChoices = (people: readonly PossibleReader[]) =>
  people.map(({ id, name, role }) => ({ value: id, text: name, hint: ROLE_LABELS[role] }));
