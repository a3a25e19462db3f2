import { z } from 'zod';

/** What each setting has to be, as the end of a sentence that begins with its name. */
const MUST = {
  PORT: 'must be a whole number from 0 (any free port) to 65535, such as PORT=3000',
  HOST: 'must be the name or address of a network card of this machine, such as HOST=0.0.0.0',
  DATA_DIR: 'must be a folder, such as DATA_DIR=/srv/tracker',
  DEMO_PORT: 'must be a whole number from 0 (any free port) to 65535, such as DEMO_PORT=3001',
  DEMO_DATA_DIR: 'must be a folder, such as DEMO_DATA_DIR=/srv/tracker-demo',
  DEMO_ORIGIN: 'must be a web address without a path, such as DEMO_ORIGIN=https://demo.example.org',
  AUTH_SECRET: 'must be at least 32 characters long, such as the answer of: openssl rand -hex 32',
  ORIGIN: 'must be a web address without a path, such as ORIGIN=https://tracker.example.org',
  TRUST_PROXY:
    'must be how many proxies stand between the internet and this service, from 0 to 9, such as TRUST_PROXY=1',
  ANCHOR_KEY:
    'must be an Ed25519 key in one line, such as the answer of: openssl genpkey -algorithm ed25519 -outform DER | base64 -w0',
  AUDIT_ANCHORS: 'must be a file, such as AUDIT_ANCHORS=/mnt/other-disk/audit-anchors.jsonl',
  BACKUP_DIR: 'must be a folder, such as BACKUP_DIR=/mnt/backups',
  BACKUP_KEEP: 'must be a whole number from 1 to 9999, such as BACKUP_KEEP=14',
  BACKUP_PUBLIC_KEY: 'must be a public key such as "npm run backup:key" prints, beginning with age1',
  CLAMD: 'must be where ClamAV’s clamd listens, such as CLAMD=127.0.0.1:3310 or CLAMD=/run/clamav/clamd.ctl',
  OFFICE:
    'must be sample or empty, such as OFFICE=empty; with DATABASE_URL the record of a new office is always empty',
  LOG_LEVEL: 'must be one of fatal, error, warn, info, debug, trace or silent, such as LOG_LEVEL=info',
} as const;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** How much the service writes to its log, from least to most, and nothing at all. */
export type LogLevel = (typeof LOG_LEVELS)[number];

const isPort = (value: string) => /^\d{1,5}$/.test(value) && Number(value) <= 65535;

function isOrigin(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash;
}

/** True for the address of a PostgreSQL database: a host and the name of a database, at least. */
function isDatabaseUrl(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  return (
    url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== '' && url.pathname.length > 1
  );
}

/** A text that is present and right; both failures end in the same words. */
const text = (must: string, isRight: (value: string) => boolean) =>
  z.string({ error: must }).refine(isRight, { error: must });

const databaseUrl = (name: string) =>
  text(
    `must be the address of a PostgreSQL database, such as ${name}=postgresql://tracker:secret@db.example.org:5432/tracker`,
    isDatabaseUrl,
  );

/** Every setting of the service, each with its rule; a process takes the ones it needs. */
export const SETTING = {
  PORT: text(MUST.PORT, isPort).transform(Number).default(3000),
  HOST: text(MUST.HOST, (value) => /^[\w.:-]+$/.test(value)).default('127.0.0.1'),
  DATA_DIR: text(MUST.DATA_DIR, (value) => !value.includes('\0')).default('.data'),
  DEMO_PORT: text(MUST.DEMO_PORT, isPort).optional(),
  DEMO_DATA_DIR: text(MUST.DEMO_DATA_DIR, (value) => !value.includes('\0')).default('.data-demo'),
  DEMO_ORIGIN: text(MUST.DEMO_ORIGIN, isOrigin),
  AUTH_SECRET: text(MUST.AUTH_SECRET, (value) => value.length >= 32),
  ORIGIN: text(MUST.ORIGIN, isOrigin).transform((value) => new URL(value).origin),
  TRUST_PROXY: text(MUST.TRUST_PROXY, (value) => /^\d$/.test(value))
    .transform(Number)
    .default(0),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: MUST.LOG_LEVEL }).default('warn'),
  OFFICE: z.enum(['sample', 'empty'], { error: MUST.OFFICE }).default('sample'),
  DATABASE_URL: databaseUrl('DATABASE_URL'),
  APP_DATABASE_URL: databaseUrl('APP_DATABASE_URL'),
  WORKER_DATABASE_URL: databaseUrl('WORKER_DATABASE_URL'),
  PUBLIC_DATABASE_URL: databaseUrl('PUBLIC_DATABASE_URL'),
  AUDIT_DATABASE_URL: databaseUrl('AUDIT_DATABASE_URL'),
  BACKUP_DATABASE_URL: databaseUrl('BACKUP_DATABASE_URL'),
  ANCHOR_KEY: text(MUST.ANCHOR_KEY, (value) => /^[\w+/]{60,}=*$/.test(value)),
  AUDIT_ANCHORS: text(MUST.AUDIT_ANCHORS, (value) => !value.includes('\0')),
  BACKUP_DIR: text(MUST.BACKUP_DIR, (value) => !value.includes('\0')),
  BACKUP_KEEP: text(MUST.BACKUP_KEEP, (value) => /^[1-9]\d{0,3}$/.test(value))
    .transform(Number)
    .default(14),
  BACKUP_PUBLIC_KEY: text(MUST.BACKUP_PUBLIC_KEY, (value) => value.startsWith('age1')),
  CLAMD: text(MUST.CLAMD, (value) => /^(\/[^\0]+|[\w.-]+:\d{1,5})$/.test(value)),
};
