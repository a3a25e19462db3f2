import type { Day } from '../day';
import type { PromiseRecord } from './promise-record';

/** What one voice answered to a recommendation, with the promises found in it. */
export type ResponseRecord = {
  id: string;
  voice: 'commissioner' | 'chief officer';
  text: string;
  datedOn: Day;
  revision: number;
  promises: PromiseRecord[];
};
