import type { ReactNode } from 'react';

/** A frame in which a wide table slides sideways on a narrow screen, by keyboard too; named by the table's caption. */
export function Slide({ captionId, children }: { captionId: string; children: ReactNode }) {
  return (
    <div className="app-slide" role="region" aria-labelledby={captionId} tabIndex={0}>
      {children}
    </div>
  );
}
