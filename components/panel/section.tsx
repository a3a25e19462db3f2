import type { ReactNode } from 'react';

type SectionProps = { id: string; title: ReactNode; children: ReactNode };

/** A part of a page that a link can lead to. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 className="govuk-heading-m" id={`${id}-heading`}>
        {title}
      </h2>
      {children}
    </section>
  );
}
