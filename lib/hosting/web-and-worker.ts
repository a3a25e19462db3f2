import { setTimeout as wait } from 'node:timers/promises';
import { machineEnvironment } from '@/lib/config/child-environment';
import type { StartSettings } from '@/lib/config/env';
import { findAnchorKey } from './anchor-key';
import { runBackup } from './backup/run-backup';
import { startPart } from './part';
import type { Part } from './part';
import type { RoleUrls } from './roles';

/** What the parts are started with. Each gets only what it needs of it. */
export interface PartsSettings {
  settings: StartSettings;
  urls: RoleUrls;
  secret: string;
  isDevelopment: boolean;
}

/** Offices read dates in London, whatever the clock of the server is set to. */
const common = ({ logLevel }: StartSettings): NodeJS.ProcessEnv => ({
  ...machineEnvironment(),
  TZ: 'Europe/London',
  LOG_LEVEL: logLevel,
});

/** Starts the worker. Always in production mode: charts are drawn without a browser, which React's other mode refuses. */
export function startWorker({ settings, urls }: PartsSettings): Part {
  const env = {
    ...common(settings),
    WORKER_DATABASE_URL: urls.worker,
    ANCHOR_KEY: findAnchorKey(settings),
    AUDIT_ANCHORS: settings.anchorFile,
  };
  // The worker never holds the address of the role that reads everything: it asks, and this process makes the backup.
  const answers = { backup: () => runBackup(settings, urls.backup) };
  return startPart({ name: 'worker', script: 'scripts/worker.ts', env, answers });
}

/** Starts the web process. It gets neither the owner's nor the worker's address. */
export function startWeb({ settings, urls, secret, isDevelopment }: PartsSettings): Part {
  const env: NodeJS.ProcessEnv = {
    ...common(settings),
    NODE_ENV: isDevelopment ? 'development' : 'production',
    PORT: String(settings.port),
    HOST: settings.host,
    ORIGIN: settings.origin,
    TRUST_PROXY: String(settings.trustedProxies),
    AUTH_SECRET: secret,
    APP_DATABASE_URL: urls.app,
    PUBLIC_DATABASE_URL: urls.public,
  };
  return startPart({ name: 'web process', program: programFile('web'), env });
}

/** An address of this machine that reaches a server listening on `host`. */
function addressOf({ host, port }: StartSettings): string {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (host === '::') return `http://[::1]:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Asks `url` again and again until it is answered well. */
async function waitUntilAnswered(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await wait(200);
  }
}

/**
 * Settles once the web process says that it and the database are well; where the set-up publishes the first edition, once
 * that can be read too. Elsewhere `/` answers 503 until people have published one, and nobody waits for it.
 */
export async function waitUntilReady(
  settings: StartSettings,
  { opensEdition }: { opensEdition: boolean },
): Promise<void> {
  await waitUntilAnswered(`${addressOf(settings)}/api/health`);
  if (opensEdition) await waitUntilAnswered(`${addressOf(settings)}/`);
}
