import type { ReactNode } from 'react';
import { Details } from '@/components/ui/details';

type FirstFewProps<Item> = {
  items: readonly Item[];
  most: number;
  /** "4 more promises that were checked" */
  nameOfRest: (count: number) => string;
  /** Draws the first, then the others: `part` tells one from the other where something needs a name of its own. */
  children: (items: readonly Item[], part: 'first' | 'rest') => ReactNode;
};

/** The first of a list, and the others a step away on the same page: it opens without a script, and is printed open. */
export function FirstFew<Item>({ items, most, nameOfRest, children }: FirstFewProps<Item>) {
  const rest = items.slice(most);
  return (
    <>
      {children(items.slice(0, most), 'first')}
      {rest.length > 0 && <Details summary={nameOfRest(rest.length)}>{children(rest, 'rest')}</Details>}
    </>
  );
}
