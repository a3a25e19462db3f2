import { cache } from 'react';
import { isDemonstration } from '@/lib/data/demonstration';
import { openRecord } from './record';

/** True when the record holds invented figures; asked once for each request. Nothing but the record decides it. */
export const isDemonstrationRecord = cache(async (): Promise<boolean> => {
  openRecord();
  return isDemonstration();
});
