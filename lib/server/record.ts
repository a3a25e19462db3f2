import { webSettings } from '@/lib/config/env';
import { openDatabase } from '@/lib/data/database';
import { tolerateUnknownWords } from '@/lib/data/lists';
import { WHILE_A_PERSON_WAITS } from '@/lib/data/time-limits';
import { log } from './log';

/** Opens the live record with the web process's own role, once; every door of this room that reads or writes calls it first. */
export function openRecord(): void {
  tolerateUnknownWords((sentence) => log().warn({ sentence }, 'a record holds a word that is not known'));
  openDatabase(webSettings().appDatabaseUrl, WHILE_A_PERSON_WAITS);
}
