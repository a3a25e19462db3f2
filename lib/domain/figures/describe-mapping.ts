import type { Mapping, RowPick } from './figures-mapping';

const picked = (picks: readonly RowPick[]): string =>
  picks
    .map(({ heading, is }) => `${heading} is ${is === '*' ? 'anything' : is.replaceAll('|', ' or ')}`)
    .join(', and ');

/** How the figures of a mapping are made of several rows, in words to be read before anything is saved; null where they are not. */
export function describeAddingUp(mapping: Mapping | null): string | null {
  if (mapping?.layout !== 'long' || mapping.addUp === null) return null;
  const { addUp, only, numerator, denominator } = mapping;
  const rows = only.length === 0 ? 'all rows' : `the rows in which ${picked(only)}`;
  const counted = addUp.part.length === 0 ? rows : `those in which ${picked(addUp.part)}`;
  if (denominator === null) return `“${numerator}” is added up over ${counted}.`;
  return `Of ${rows}: “${numerator}” is added up over ${counted}, out of “${denominator}” added up over all of them.`;
}
