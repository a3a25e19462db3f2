import { pingDatabase } from '@/lib/data/database';
import { listStuckWork } from '@/lib/data/stuck-work';
import { stuckInOneLine } from '@/lib/domain/stuck-work';
import { openRecord } from './record';

/** Whether the live record answers, and work that has stopped, in one line without names (null: none). */
export async function readHealth(): Promise<{ isWell: boolean; stuck: string | null }> {
  openRecord();
  const isWell = await pingDatabase();
  return { isWell, stuck: isWell ? stuckInOneLine(await listStuckWork()) : null };
}
