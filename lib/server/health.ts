import { pingDatabase } from '@/lib/data/database';
import { openRecord } from './record';

/** True when the live record answers. */
export async function isDatabaseWell(): Promise<boolean> {
  openRecord();
  return pingDatabase();
}
