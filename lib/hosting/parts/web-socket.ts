import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The longest path of a socket that every system takes, in bytes. */
const LONGEST_PATH = 103;

/** Where the web process listens for the front door, and how to take that away. */
export type WebSocketPlace = { path: string; remove(): void };

/**
 * A place that only this user can reach: the web process believes whoever calls there about where a request came from.
 * A socket file in the data folder, or in a temporary folder where that has too long a name; on Windows a named pipe.
 */
export function makeWebSocketPlace(dataDir: string): WebSocketPlace {
  if (process.platform === 'win32') {
    const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
    return { path: `\\\\.\\pipe\\inspection-response-tracker-${name}`, remove: () => undefined };
  }
  const path = join(dataDir, 'web.sock');
  if (Buffer.byteLength(path) <= LONGEST_PATH) return { path, remove: () => rmSync(path, { force: true }) };
  const folder = mkdtempSync(join(tmpdir(), 'tracker-'));
  chmodSync(folder, 0o700);
  return { path: join(folder, 'web.sock'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
