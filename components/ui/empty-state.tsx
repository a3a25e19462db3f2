import type { ReactNode } from 'react';

type EmptyStateProps = { title: ReactNode; children?: ReactNode };

/** Stands where a list would: what would appear here, and how it gets there. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="app-empty">
      <p className="app-empty__title">{title}</p>
      {children}
    </div>
  );
}
