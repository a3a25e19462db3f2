import type { PromiseHome, PromiseLink } from './promise-link';
import type { PromiseRecord } from './promise-record';

/** A promise that serves a recommendation by a link: its one record, the number it bears at home, and why it is here. */
export type LinkedPromise = PromiseRecord & {
  number: number;
  home: PromiseHome;
  serves: readonly Pick<PromiseLink, 'part' | 'isPartConfirmed' | 'reason'>[];
};
