import { join, resolve } from 'node:path';
import type { z } from 'zod';
import type { BackupSettings } from './backup-settings';
import { parse, type Source, withoutEmpty } from './parse-settings';
import { PlainProblem } from './plain-problem';
import { SETTING } from './settings';
import type { LogLevel } from './settings';

/** What `npm start` needs to know before it starts anything. */
export interface StartSettings {
  port: number;
  host: string;
  /** Absolute path of the folder that holds everything the service keeps on this machine. */
  dataDir: string;
  /** The address people type, without a final slash. */
  origin: string;
  /** How many proxies of ours a request passes before it reaches us. */
  trustedProxies: number;
  logLevel: LogLevel;
  /** Set whenever the database is someone else's; otherwise made and kept in the data folder. */
  authSecret: string | undefined;
  databases: Partial<Record<'owner' | 'app' | 'worker' | 'public' | 'audit' | 'backup', string>>;
  backups: BackupSettings;
  /** The key that signs anchors of the audit trail; otherwise made and kept in the data folder. */
  anchorKey: string | undefined;
  /** Absolute path of the file outside the database that lists every anchor. */
  anchorFile: string;
  /** Whether a new record begins empty and not with the sample, as always in a database of the office's own. */
  beginsEmpty: boolean;
  /** Where the virus scanner listens; undefined for none. */
  clamd: string | undefined;
}

/** What the web process is given. */
export interface WebSettings {
  port: number;
  host: string;
  origin: string;
  /** How many proxies of ours a request passes before it reaches us. */
  trustedProxies: number;
  logLevel: LogLevel;
  authSecret: string;
  appDatabaseUrl: string;
  publicDatabaseUrl: string;
  /** The socket file or named pipe on which the front door finds this process. */
  webSocket: string;
  /** True under `npm run dev`. */
  development: boolean;
}

/** What the worker is given. */
export type WorkerSettings = { databaseUrl: string; logLevel: LogLevel };

/** What the public front is given. */
export interface PublicSettings {
  port: number;
  host: string;
  origin: string;
  databaseUrl: string;
  logLevel: LogLevel;
  trustedProxies: number;
  /** Where the web process listens, which answers everything that is not public; null when the front runs alone. */
  webSocket: string | null;
  /** True under `npm run dev`. */
  development: boolean;
}

function assertTogether(source: Source): void {
  const given = withoutEmpty(source);
  if (given.DATABASE_URL) return;
  const alone = Object.keys(given).find((name) =>
    /^(APP|WORKER|PUBLIC|AUDIT|BACKUP)_DATABASE_URL$/.test(name),
  );
  if (!alone) return;
  throw new PlainProblem(
    `${alone} is set without DATABASE_URL: set both, or neither to use the built-in database.`,
  );
}

/** The settings of every process that answers people. */
const ADDRESS = {
  PORT: SETTING.PORT,
  HOST: SETTING.HOST,
  ORIGIN: SETTING.ORIGIN.optional(),
  LOG_LEVEL: SETTING.LOG_LEVEL,
};

const addressOf = ({ PORT, HOST, ORIGIN, LOG_LEVEL }: z.output<z.ZodObject<typeof ADDRESS>>) => ({
  port: PORT,
  host: HOST,
  origin: ORIGIN ?? `http://localhost:${PORT}`,
  logLevel: LOG_LEVEL,
});

/**
 * The settings of `npm start` and of the database commands.
 * @throws PlainProblem naming the first setting that is not usable.
 */
export function readStartSettings(source: Source = process.env): StartSettings {
  const { AUTH_SECRET } = SETTING;
  const read = parse(
    {
      ...ADDRESS,
      TRUST_PROXY: SETTING.TRUST_PROXY,
      DATA_DIR: SETTING.DATA_DIR,
      DATABASE_URL: SETTING.DATABASE_URL.optional(),
      APP_DATABASE_URL: SETTING.APP_DATABASE_URL.optional(),
      WORKER_DATABASE_URL: SETTING.WORKER_DATABASE_URL.optional(),
      PUBLIC_DATABASE_URL: SETTING.PUBLIC_DATABASE_URL.optional(),
      AUDIT_DATABASE_URL: SETTING.AUDIT_DATABASE_URL.optional(),
      BACKUP_DATABASE_URL: SETTING.BACKUP_DATABASE_URL.optional(),
      ANCHOR_KEY: SETTING.ANCHOR_KEY.optional(),
      AUDIT_ANCHORS: SETTING.AUDIT_ANCHORS.optional(),
      BACKUP_DIR: SETTING.BACKUP_DIR.optional(),
      BACKUP_KEEP: SETTING.BACKUP_KEEP,
      BACKUP_PUBLIC_KEY: SETTING.BACKUP_PUBLIC_KEY.optional(),
      CLAMD: SETTING.CLAMD.optional(),
      OFFICE: SETTING.OFFICE,
      AUTH_SECRET: source.DATABASE_URL ? AUTH_SECRET : AUTH_SECRET.optional(),
    },
    source,
  );
  assertTogether(source);
  return {
    ...addressOf(read),
    trustedProxies: read.TRUST_PROXY,
    dataDir: resolve(read.DATA_DIR),
    authSecret: read.AUTH_SECRET,
    databases: {
      owner: read.DATABASE_URL,
      app: read.APP_DATABASE_URL,
      worker: read.WORKER_DATABASE_URL,
      public: read.PUBLIC_DATABASE_URL,
      audit: read.AUDIT_DATABASE_URL,
      backup: read.BACKUP_DATABASE_URL,
    },
    backups: {
      folder: resolve(read.BACKUP_DIR ?? join(read.DATA_DIR, 'backups')),
      keep: read.BACKUP_KEEP,
      publicKey: read.BACKUP_PUBLIC_KEY,
    },
    beginsEmpty: read.OFFICE === 'empty' || read.DATABASE_URL !== undefined,
    clamd: read.CLAMD,
    anchorKey: read.ANCHOR_KEY,
    anchorFile: resolve(read.AUDIT_ANCHORS ?? join(read.DATA_DIR, 'audit-anchors.jsonl')),
  };
}

/** The settings of the web process. @throws PlainProblem naming the first one that is not usable. */
export function readWebSettings(source: Source = process.env): WebSettings {
  const { TRUST_PROXY, AUTH_SECRET, APP_DATABASE_URL, PUBLIC_DATABASE_URL } = SETTING;
  const shape = { ...ADDRESS, TRUST_PROXY, AUTH_SECRET, APP_DATABASE_URL, PUBLIC_DATABASE_URL };
  const read = parse(shape, source);
  return {
    ...addressOf(read),
    trustedProxies: read.TRUST_PROXY,
    authSecret: read.AUTH_SECRET,
    appDatabaseUrl: read.APP_DATABASE_URL,
    publicDatabaseUrl: read.PUBLIC_DATABASE_URL,
    webSocket: source.WEB_SOCKET ?? '',
    development: source.NODE_ENV === 'development',
  };
}

/** The settings of the worker. @throws PlainProblem naming the first one that is not usable. */
export function readWorkerSettings(source: Source = process.env): WorkerSettings {
  const { WORKER_DATABASE_URL, LOG_LEVEL } = SETTING;
  const read = parse({ WORKER_DATABASE_URL, LOG_LEVEL }, source);
  return { databaseUrl: read.WORKER_DATABASE_URL, logLevel: read.LOG_LEVEL };
}

/** Where the virus scanner listens, or null where none is set up. @throws PlainProblem when that is no address. */
export function readScannerSettings(
  source: Source = process.env,
): { host: string; port: number } | { path: string } | null {
  const { CLAMD } = parse({ CLAMD: SETTING.CLAMD.optional() }, source);
  if (CLAMD === undefined) return null;
  const [host = '', port] = CLAMD.startsWith('/') ? [] : CLAMD.split(':');
  return port === undefined ? { path: CLAMD } : { host, port: Number(port) };
}

/** The settings of the public front. @throws PlainProblem naming the first one that is not usable. */
export function readPublicSettings(source: Source = process.env): PublicSettings {
  const { TRUST_PROXY, PUBLIC_DATABASE_URL } = SETTING;
  const read = parse({ ...ADDRESS, TRUST_PROXY, PUBLIC_DATABASE_URL }, source);
  return {
    ...addressOf(read),
    trustedProxies: read.TRUST_PROXY,
    databaseUrl: read.PUBLIC_DATABASE_URL,
    webSocket: source.WEB_SOCKET || null,
    development: source.NODE_ENV === 'development',
  };
}

let web: WebSettings | undefined;

/** The web process's settings, parsed at the first call and kept. A build needs none, so none are read on import. */
export const webSettings = (): WebSettings => (web ??= readWebSettings());
