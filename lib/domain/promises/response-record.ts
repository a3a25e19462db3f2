import type { Day } from '../day';
import type { PromiseRecord } from './promise-record';
import type { Position, Voice } from './response';

/** One version of what one voice answered to a recommendation, with the promises found in it. */
export type ResponseRecord = {
  id: string;
  voice: Voice;
  /** Null where nobody recorded one, as for the document that was imported. */
  position: Position | null;
  text: string;
  /** Why no action is planned, where none is. */
  whyNothing: string | null;
  datedOn: Day;
  /** Counted for each voice, from 1. */
  revision: number;
  promises: PromiseRecord[];
};
