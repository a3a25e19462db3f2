import { createHmac } from 'node:crypto';
import { Client, DatabaseError } from 'pg';
import { PlainProblem } from '@/lib/config/plain-problem';

/** The database roles. What each may do with the tables is granted in the migrations. */
export const ROLES = {
  owner: 'tracker_owner',
  app: 'tracker_app',
  worker: 'tracker_worker',
  public: 'tracker_public',
  audit: 'tracker_audit',
  backup: 'tracker_backup',
} as const;

/** One of the parts that talk to the database. */
export type RoleKey = keyof typeof ROLES;

/** One connection address for each role. */
export type RoleUrls = Record<RoleKey, string>;

const KEYS = ['owner', 'app', 'worker', 'public', 'audit', 'backup'] as const satisfies readonly RoleKey[];

/** Roles beside the owner: they connect, and get nothing else from the database itself. */
const CLIENTS = KEYS.filter((key) => key !== 'owner').map((key) => ROLES[key]);

/** Somebody waits for what these roles ask. The worker has a limit for each job; set-up and copies have none. */
const SOMEBODY_WAITS = {
  statement_timeout: '5s',
  lock_timeout: '5s',
  idle_in_transaction_session_timeout: '5s',
};

/** Settings a session of the role begins with. */
const ROLE_SETTINGS: Partial<Record<RoleKey, Record<string, string>>> = {
  app: SOMEBODY_WAITS,
  public: { ...SOMEBODY_WAITS, default_transaction_read_only: 'on', statement_timeout: '3s' },
  backup: { default_transaction_read_only: 'on' },
};

/** Any number, as long as all of our own starts use the same one to wait for each other. */
const LOCK = 728_190_117;

/** The password of a role: the same on every machine that shares the secret, and nothing to hand round. */
export const rolePassword = (secret: string, role: string): string =>
  createHmac('sha256', secret).update(role).digest('hex');

/** The addresses of all roles, for the server and the database that `baseUrl` names. */
export function roleUrls(baseUrl: string, secret: string): RoleUrls {
  const urlFor = (key: RoleKey): string => {
    const url = new URL(baseUrl);
    url.username = ROLES[key];
    url.password = rolePassword(secret, ROLES[key]);
    return url.href;
  };
  return {
    owner: urlFor('owner'),
    app: urlFor('app'),
    worker: urlFor('worker'),
    public: urlFor('public'),
    audit: urlFor('audit'),
    backup: urlFor('backup'),
  };
}

/** The address `url`, for another database of the same server. */
export function inDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** Runs `work` with a connection to `url`, and closes it. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function prepareRole(client: Client, key: RoleKey, secret: string): Promise<void> {
  const role = ROLES[key];
  const password = rolePassword(secret, role);
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (rowCount === 0) await client.query(`create role ${role} login password '${password}'`);
  else await client.query(`alter role ${role} login password '${password}'`);
  for (const [name, value] of Object.entries(ROLE_SETTINGS[key] ?? {})) {
    await client.query(`alter role ${role} set ${name} = '${value}'`);
  }
}

const isRefusal = (error: unknown) => error instanceof DatabaseError && error.code === '42501';

/**
 * Makes the roles `keys` on the server of `adminUrl`, or sets their passwords anew. Safe to repeat, and safe when
 * several machines do it at once.
 * @throws PlainProblem when the user of `adminUrl` may not make roles.
 */
export async function prepareRoles(
  adminUrl: string,
  secret: string,
  keys: readonly RoleKey[] = KEYS,
): Promise<void> {
  try {
    await withClient(adminUrl, async (client) => {
      await client.query('select pg_advisory_lock($1)', [LOCK]);
      for (const key of keys) await prepareRole(client, key, secret);
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const roles = keys.map((key) => ROLES[key]).join(', ');
    throw new PlainProblem(
      `The user in DATABASE_URL may not make database roles: let whoever runs the server make ${roles} (each with login and a password), then set APP_, WORKER_, PUBLIC_, AUDIT_ and BACKUP_DATABASE_URL.`,
    );
  }
}

/** Makes the database `name`, owned by the owner role, when it is absent. `adminUrl` is a superuser's. */
export async function prepareDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name} owner ${ROLES.owner} template template0`);
  });
}

/** Functions that write large objects: a place to leave data that no grant on a table controls. */
const LARGE_OBJECT_WRITERS = [
  'lo_creat(integer)',
  'lo_create(oid)',
  'lo_from_bytea(oid, bytea)',
  'lo_import(text)',
  'lo_import(text, oid)',
  'lo_put(oid, bigint, bytea)',
  'lo_truncate(integer, integer)',
  'lo_truncate64(integer, bigint)',
  'lowrite(integer, bytea)',
];

const STILL_OPEN = `
  select has_database_privilege($1, current_database(), 'temporary') as temporary,
         has_function_privilege($1, 'lo_create(oid)', 'execute') as large_objects`;

/** Lets the roles of this service alone connect to a database, and nobody make temporary tables there. `name` is quoted. */
export async function closeToOthers(client: Client, name: string): Promise<void> {
  await client.query(`
    revoke connect, temporary on database ${name} from public;
    grant connect on database ${name} to ${CLIENTS.join(', ')}`);
}

/**
 * Takes back what PostgreSQL gives everyone in a database: connecting, temporary tables, the schema `public` and large
 * objects. `url` is the owner's or, to close large objects as well, a superuser's. Answers what stayed open, as
 * words for the person who starts the service.
 */
export async function takeBackDefaults(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string; is_superuser: string }>(
      `select quote_ident(current_database()) as name, current_setting('is_superuser') as is_superuser`,
    );
    const { name = '', is_superuser: isSuperuser } = rows[0] ?? {};
    await closeToOthers(client, name);
    await client.query('revoke all on schema public from public');
    if (isSuperuser === 'on') {
      await client.query(`revoke execute on function ${LARGE_OBJECT_WRITERS.join(', ')} from public`);
    }
    const open = await client.query<{ temporary: boolean; large_objects: boolean }>(STILL_OPEN, [
      ROLES.public,
    ]);
    const [now] = open.rows;
    return [now?.temporary ? 'temporary tables' : '', now?.large_objects ? 'large objects' : ''].filter(
      Boolean,
    );
  });
}
