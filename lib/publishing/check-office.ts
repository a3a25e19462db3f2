import { listMissingFacts } from '@/lib/domain/office/missing-facts';
import type { Snapshot } from '@/lib/domain/outside/snapshot';
import { isUnapproved } from './check-support-lines';

type Edition = Pick<Snapshot, 'organisation' | 'edition'>;

const inWords = (sentence: string) => `Missing on the page “Office”: ${sentence}`;

/** What a reader must be told of the office before somebody approves an edition. */
export function checkOffice(snapshot: Edition): string[] {
  if (isUnapproved(snapshot)) return [];
  return listMissingFacts(snapshot.organisation)
    .filter(({ blocks }) => blocks)
    .map(({ sentence }) => inWords(sentence));
}

/** What is missing and keeps nothing back: of a trial’s first edition, all of it. */
export function warnOfOffice(snapshot: Edition): string[] {
  return listMissingFacts(snapshot.organisation)
    .filter(({ blocks }) => !blocks || isUnapproved(snapshot))
    .map(({ sentence }) => inWords(sentence));
}
