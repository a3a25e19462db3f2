import type { ReactNode } from 'react';

export type HeadingLevel = 1 | 2 | 3 | 4;

type HeadingProps = { level: HeadingLevel; className?: string; id?: string; children: ReactNode };

const LOOKS: Record<HeadingLevel, string> = {
  1: 'govuk-heading-l',
  2: 'govuk-heading-m',
  3: 'govuk-heading-s',
  4: 'govuk-heading-s',
};

/** A heading of the level the page needs. It looks as that level does, unless `className` says otherwise. */
export function Heading({ level, className = LOOKS[level], id, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag className={className} id={id}>
      {children}
    </Tag>
  );
}
