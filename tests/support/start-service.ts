import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATIENCE_MS = 120_000;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port')),
      );
    });
  });
}

function waitForAddress(service: ChildProcess, origin: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(
      () => reject(new Error(`The service did not start in time. It said:\n${said}`)),
      PATIENCE_MS,
    );
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!said.includes(origin)) return;
      clearTimeout(timer);
      resolve();
    };
    service.stdout?.on('data', listen);
    service.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    service.once('exit', (code) => reject(new Error(`The service ended with ${code}. It said:\n${said}`)));
  });
}

/**
 * Starts the product as a person does, by its own command, on a free port with an empty data folder: built-in
 * PostgreSQL, web, worker, the first edition and one trial account for each role. The journeys then go through its front door.
 */
export default async function startService(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tracker-e2e-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const service = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, DATABASE_URL: '', PORT: String(port), DATA_DIR: dataDir, ORIGIN: origin },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    await waitForAddress(service, origin);
  } catch (error) {
    service.kill('SIGTERM');
    throw error;
  }
  process.env.TRACKER_ORIGIN = origin;
  process.env.TRACKER_DATA_DIR = dataDir;
  process.env.TRACKER_ACCOUNTS = readFileSync(join(dataDir, 'trial-accounts.txt'), 'utf8');
  return async () => {
    service.kill('SIGTERM');
    await new Promise((resolve) =>
      service.exitCode === null ? service.once('exit', resolve) : resolve(null),
    );
    rmSync(dataDir, { recursive: true, force: true });
  };
}
