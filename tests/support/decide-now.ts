import { closeDatabase, openDatabase } from '@/lib/data/database';
import type { RoleUrls } from '@/lib/hosting/postgres/roles';
import { decideAllFigures } from '@/lib/jobs/load-attack';
import { NOW } from './record-builders';

/** Decides what is shown of every figure, as the worker does after a change, and opens the record again as the web process has it. */
export async function decideNow({ worker, app }: Pick<RoleUrls, 'worker' | 'app'>): Promise<void> {
  await closeDatabase();
  openDatabase(worker);
  await decideAllFigures(NOW);
  await closeDatabase();
  openDatabase(app);
}
