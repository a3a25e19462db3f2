import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from './embedded-postgres';
import type { EmbeddedPostgres } from './embedded-postgres';

/** Nothing in it has to outlive a power cut. */
const IN_A_HURRY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** An empty built-in PostgreSQL in a temporary folder, for tests and for trying things out; `stop` deletes it. */
export async function startScratchPostgres(): Promise<EmbeddedPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-scratch-'));
  const server = await startEmbeddedPostgres(folder, { settings: IN_A_HURRY });
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
