import { webSettings } from '@/lib/config/env';
import { openDatabase } from '@/lib/data/database';
import { WHILE_A_PERSON_WAITS } from '@/lib/data/time-limits';

/** Opens the live record with the web process's own role, once; every door of this room that reads or writes calls it first. */
export function openRecord(): void {
  openDatabase(webSettings().appDatabaseUrl, WHILE_A_PERSON_WAITS);
}
