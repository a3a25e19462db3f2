import type { ReactNode } from 'react';

/** A short, calm word about what a page holds, before anything else on it. Never in the way. */
export function ContentNote({ children }: { children: ReactNode }) {
  return (
    <aside className="app-content-note" aria-label="About this page">
      <p className="govuk-width-container app-content-note__text">{children}</p>
    </aside>
  );
}
