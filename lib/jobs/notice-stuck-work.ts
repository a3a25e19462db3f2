import { listStuckWork } from '@/lib/data/stuck-work';
import { stuckInOneLine } from '@/lib/domain/stuck-work';

/** Writes a line to the log while something says that it is being done and nobody works on it. */
export async function noticeStuckWorkJob(): Promise<void> {
  const line = stuckInOneLine(await listStuckWork());
  if (line) process.stderr.write(`worker: ${line}\n`);
}
