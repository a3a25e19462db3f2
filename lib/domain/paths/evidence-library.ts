import { OFFICE } from './office';

/** What an address of the library may say of it; each is left out where it says nothing. */
export type LibraryAddress = Partial<{
  words: string;
  state: string | null;
  type: string | null;
  strength: string | null;
  visibility: string | null;
  isExpiring: boolean;
  isOverdue: boolean;
  filedBy: string | null;
  page: number;
}>;

/** The library of evidence, narrowed. */
export function libraryHref(filter: LibraryAddress = {}): string {
  const { words, state, type, strength, visibility, isExpiring, isOverdue, filedBy, page = 1 } = filter;
  const said = Object.entries({
    q: words,
    ...{ state, type, strength, visibility },
    expiring: isExpiring ? 'yes' : null,
    overdue: isOverdue ? 'yes' : null,
    by: filedBy,
    page: page > 1 ? String(page) : null,
  }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return said.length === 0 ? OFFICE.evidence : `${OFFICE.evidence}?${new URLSearchParams(said).toString()}`;
}
