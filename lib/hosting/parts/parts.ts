import { machineEnvironment } from '@/lib/config/child-environment';
import type { StartSettings } from '@/lib/config/env';
import { programFile } from '@/lib/config/project-file';
import { findAnchorKey } from '@/lib/hosting/anchor-key';
import { runBackup } from '@/lib/hosting/backup/run-backup';
import { startPart } from './part';
import type { Part } from './part';
import type { RoleUrls } from '@/lib/hosting/postgres/roles';

/** What the parts are started with. Each gets only what it needs of it. */
export interface PartsSettings {
  settings: StartSettings;
  urls: RoleUrls;
  secret: string;
  isDevelopment: boolean;
  /** Where the front door finds the web process. */
  webSocket: string;
}

/** Offices read dates in London, whatever the clock of the server is set to. */
const common = ({ logLevel }: StartSettings): NodeJS.ProcessEnv => ({
  ...machineEnvironment(),
  TZ: 'Europe/London',
  LOG_LEVEL: logLevel,
});

const mode = ({ isDevelopment }: PartsSettings) => (isDevelopment ? 'development' : 'production');

/** Parts are told to keep little memory for what is used once and thrown away. */
const SMALL = ['--max-semi-space-size=2'];

/** The same for the web process, which has more to do at once. */
const LARGER = ['--max-semi-space-size=4'];

/** The client of the database brings WebAssembly, which Node would compile a second time for speed: that takes up to 35 MB. */
const COMPILED_ONCE = '--liftoff-only';

/** Starts the worker. Always in production mode: charts are drawn without a browser, which React's other mode refuses. */
export function startWorker({ settings, urls }: PartsSettings): Part {
  const env = {
    ...common(settings),
    WORKER_DATABASE_URL: urls.worker,
    ANCHOR_KEY: findAnchorKey(settings),
    AUDIT_ANCHORS: settings.anchorFile,
    ...(settings.clamd === undefined ? {} : { CLAMD: settings.clamd }),
  };
  // The worker never holds the address of the role that reads everything: it asks, and this process makes the backup.
  const answers = { backup: () => runBackup(settings, urls.backup) };
  return startPart({
    name: 'worker',
    program: programFile('worker'),
    env,
    execArgv: [...SMALL, COMPILED_ONCE],
    answers,
  });
}

/** Where the service is reached, and by way of how many proxies. */
const addressOf = ({ port, host, origin, trustedProxies }: StartSettings) => ({
  PORT: String(port),
  HOST: host,
  ORIGIN: origin,
  TRUST_PROXY: String(trustedProxies),
});

/** Starts the front door. It gets the right to read what is published, and no other. */
export function startPublic(all: PartsSettings): Part {
  const { settings, urls, webSocket } = all;
  const env: NodeJS.ProcessEnv = {
    ...common(settings),
    NODE_ENV: mode(all),
    ...addressOf(settings),
    PUBLIC_DATABASE_URL: urls.public,
    WEB_SOCKET: webSocket,
  };
  return startPart({ name: 'public front', program: programFile('public'), env, execArgv: SMALL });
}

/** Starts the web process. It gets neither the owner's nor the worker's address. */
export function startWeb(all: PartsSettings): Part {
  const { settings, urls, secret, webSocket } = all;
  const env: NodeJS.ProcessEnv = {
    ...common(settings),
    NODE_ENV: mode(all),
    ...addressOf(settings),
    AUTH_SECRET: secret,
    APP_DATABASE_URL: urls.app,
    PUBLIC_DATABASE_URL: urls.public,
    WEB_SOCKET: webSocket,
  };
  return startPart({
    name: 'web process',
    program: programFile('web'),
    env,
    execArgv: [...LARGER, COMPILED_ONCE],
  });
}
