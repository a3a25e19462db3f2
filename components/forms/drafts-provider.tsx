'use client';

import { usePathname } from 'next/navigation';
import { createContext, type ReactNode, useContext } from 'react';
import type { KeptDraft } from '@/lib/domain/people/draft';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type Drafts = {
  /** The path of the page that was asked for: a draft of another page is not shown on this one. */
  record: string;
  drafts: readonly KeptDraft[];
  discard: FormActionHandler;
};

const DraftsContext = createContext<Drafts | null>(null);

/** What the signed-in person was writing on this page, for the forms on it. */
export function DraftsProvider({ children, ...drafts }: Drafts & { children: ReactNode }) {
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

export type DraftOfForm = {
  record: string;
  texts: Readonly<Record<string, string>>;
  /** The oldest version of the record on which it was written; null where the form has none, or nothing was kept. */
  version: number | null;
  /** An ISO instant; null where nothing was kept. */
  savedAt: string | null;
  discard: FormActionHandler;
};

/** What is kept of one form; null where no drafts are kept at all, as on a page for somebody who is not signed in. */
export function useDraft(form: string | undefined): DraftOfForm | null {
  const path = usePathname();
  const found = useContext(DraftsContext);
  if (form === undefined || !found || found.record !== path) return null;
  const own = found.drafts.filter((draft) => draft.form === form);
  const versions = own.flatMap(({ version }) => version ?? []);
  return {
    record: found.record,
    texts: Object.fromEntries(own.map(({ field, text }) => [field, text])),
    version: versions.length > 0 ? Math.min(...versions) : null,
    savedAt:
      own
        .map(({ savedAt }) => savedAt)
        .toSorted()
        .at(-1) ?? null,
    discard: found.discard,
  };
}
