import type { ReactNode } from 'react';

export type HeadingLevel = 1 | 2 | 3 | 4;

type HeadingProps = { level: HeadingLevel; className?: string; id?: string; children: ReactNode };

/** A heading of the level the page needs; how it looks is for `className` to say. */
export function Heading({ level, className, id, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag className={className} id={id}>
      {children}
    </Tag>
  );
}
