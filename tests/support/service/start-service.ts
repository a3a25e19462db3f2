import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** On a machine that is busy with other things the first edition takes its time. */
const PATIENCE_MS = 300_000;

/** The address that the service says it is ready at. */
function waitForAddress(service: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(
      () => reject(new Error(`The service did not start in time. It said:\n${said}`)),
      PATIENCE_MS,
    );
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const [, origin] = /^Ready: (\S+)\n/m.exec(said) ?? [];
      if (origin === undefined) return;
      clearTimeout(timer);
      resolve(origin);
    };
    service.stdout?.on('data', listen);
    service.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    service.once('exit', (code) => reject(new Error(`The service ended with ${code}. It said:\n${said}`)));
  });
}

export type StartedService = {
  origin: string;
  accounts: string;
  dataDir: string;
  /** The process that keeps the parts running. */
  pid: number;
  stop: () => Promise<void>;
};

/**
 * Starts the product as a person does, by its own command, on any free port with an empty data folder (or `dataDir`): built-in
 * PostgreSQL, web, worker and one trial account for each role. `kind`: the service, or a demonstration of it.
 */
export async function startProduct(
  kind: 'service' | 'demonstration',
  dataDir = mkdtempSync(join(tmpdir(), 'tracker-e2e-')),
): Promise<StartedService> {
  const own =
    kind === 'service' ? { PORT: '0', DATA_DIR: dataDir } : { DEMO_PORT: '0', DEMO_DATA_DIR: dataDir };
  const args = kind === 'service' ? [] : ['--demo'];
  const service = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    env: { ...process.env, DATABASE_URL: '', ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const origin = await waitForAddress(service).catch((error: unknown) => {
    service.kill('SIGTERM');
    throw error;
  });
  const stop = async () => {
    service.kill('SIGTERM');
    await new Promise((resolve) =>
      service.exitCode === null ? service.once('exit', resolve) : resolve(null),
    );
    rmSync(dataDir, { recursive: true, force: true });
  };
  const accounts = readFileSync(join(dataDir, 'trial-accounts.txt'), 'utf8');
  return { origin, dataDir, accounts, pid: service.pid ?? 0, stop };
}

/** Starts the service once for all journeys, which then go through its front door; answers how to stop it. */
export default async function startService(): Promise<() => Promise<void>> {
  const { origin, dataDir, accounts, stop } = await startProduct('service');
  process.env.TRACKER_ORIGIN = origin;
  process.env.TRACKER_DATA_DIR = dataDir;
  process.env.TRACKER_ACCOUNTS = accounts;
  return stop;
}
