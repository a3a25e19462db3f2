import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { findRunningServer, startEmbeddedPostgres } from '@/lib/hosting/postgres/embedded-postgres';
import { withClient } from '@/lib/hosting/postgres/roles';

// One data folder for all: the first start makes it, which takes longest, and every test leaves it as it must be.
const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start() {
  const server = await startEmbeddedPostgres(folder);
  onTestFinished(() => server.stop());
  return server;
}

/** Puts a file back as it is now when the test has ended. */
function putBackLater(file: string): string {
  const text = readFileSync(file, 'utf8');
  const { uid, gid, mode } = statSync(file);
  onTestFinished(() => {
    writeFileSync(file, text, { mode: mode & 0o777 });
    chownSync(file, uid, gid);
  });
  return text;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const ask = async (url: string, sql: string): Promise<unknown> => {
  const { rows } = await withClient(url, (client) => client.query(sql));
  return rows;
};

test('what was saved is there after a stop and another start', async () => {
  const first = await start();
  await ask(first.adminUrl, 'create table kept_by_stop as select 42 as answer');
  await first.stop();
  const second = await start();
  expect(await ask(second.adminUrl, 'select answer from kept_by_stop')).toEqual([{ answer: 42 }]);
});

test('what was acknowledged is there after the server was killed', async () => {
  const first = await start();
  await ask(first.adminUrl, 'create table kept_by_kill as select 42 as answer');
  process.kill(first.pid, 'SIGKILL');
  await first.ended;
  const second = await start();
  expect(await ask(second.adminUrl, 'select answer from kept_by_kill')).toEqual([{ answer: 42 }]);
});

test('two servers on one machine take no port from each other, nor from any other program', async () => {
  const other = mkdtempSync(join(tmpdir(), 'embedded-'));
  onTestFinished(() => rmSync(other, { recursive: true, force: true }));
  const [first, second] = await Promise.all([start(), startEmbeddedPostgres(other)]);
  onTestFinished(() => second.stop());
  const foldersOf = (url: string) => ask(url, `select current_setting('data_directory') as folder`);
  expect(await foldersOf(first.adminUrl)).toEqual([{ folder: first.dataFolder }]);
  expect(await foldersOf(second.adminUrl)).toEqual([{ folder: second.dataFolder }]);
});

test('in a folder whose name is too long for a socket file the server is reached on a port of this machine only', async () => {
  const long = join(mkdtempSync(join(tmpdir(), 'embedded-')), 'x'.repeat(90));
  // The user of PostgreSQL must be able to enter, or its data would be kept elsewhere, in a folder with a short name.
  chmodSync(dirname(long), 0o755);
  mkdirSync(long);
  onTestFinished(() => rmSync(dirname(long), { recursive: true, force: true }));
  const server = await startEmbeddedPostgres(long);
  onTestFinished(() => server.stop());
  expect(new URL(server.adminUrl).hostname).toBe('127.0.0.1');
  expect(findRunningServer(long)).toEqual(server.address);
  expect(await ask(server.adminUrl, `select current_setting('listen_addresses') as addresses`)).toEqual([
    { addresses: '127.0.0.1' },
  ]);
});

test('the server ends within 10 seconds when the process that started it is killed', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'embedded-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const starter = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/integration/hosting/parts/postgres-starter.ts', dataDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line]: unknown[] = await once(starter.stdout, 'data');
  const pid = Number(String(line));
  starter.kill('SIGKILL');
  const killedAt = performance.now();
  while (isAlive(pid) && performance.now() - killedAt < 20_000) await wait(50);
  expect(performance.now() - killedAt).toBeLessThan(10_000);
});

test('a server that a killed start left running is stopped, and a new one takes its place', async () => {
  const left = await start();
  await ask(left.adminUrl, 'create table kept_by_another as select 42 as answer');
  const next = await start();
  await left.ended;
  expect(next.pid).not.toBe(left.pid);
  expect(await ask(next.adminUrl, 'select answer from kept_by_another')).toEqual([{ answer: 42 }]);
});

test('a process file whose number now belongs to another program does not keep the server from starting', async () => {
  const first = await start();
  await first.stop();
  const lines = [process.pid, first.dataFolder, 0, 5432, '', '127.0.0.1', '', 'ready'];
  writeFileSync(join(first.dataFolder, 'postmaster.pid'), `${lines.join('\n')}\n`);
  const second = await start();
  expect(await ask(second.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a command finds the server of a folder while it runs, and none after', async () => {
  expect(findRunningServer(folder)).toBeNull();
  const server = await start();
  expect(findRunningServer(folder)).toEqual(server.address);
  await server.stop();
  expect(findRunningServer(folder)).toBeNull();
});

test('the log keeps no value of a row, whatever goes wrong with it, and still tells of the server itself', async () => {
  const server = await start();
  await ask(
    server.adminUrl,
    'create table with_canary (word text unique, number integer check (number < 9))',
  );
  await ask(server.adminUrl, "insert into with_canary values ('canary-in-a-row', 1)");
  const wrong: [sql: string, values: unknown[], code: string][] = [
    ["insert into with_canary values ('canary-in-a-row')", [], '23505'],
    ['insert into with_canary values ($1)', ['canary-in-a-row'], '23505'],
    ["insert into with_canary values ('canary-2', 10)", [], '23514'],
    ['insert into with_canary (number) values ($1::text::integer)', ['canary-3'], '22P02'],
    ["select * from no_table where word = 'canary-4'", [], '42P01'],
    ["do $$ begin raise warning 'canary-5'; raise exception 'canary-6'; end $$", [], 'P0001'],
  ];
  for (const [sql, values, code] of wrong) {
    const answer = withClient(server.adminUrl, (client) => client.query(sql, values));
    await expect(answer, sql).rejects.toMatchObject({ code });
  }
  await server.stop();
  const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
  expect(log).not.toContain('canary');
  expect(log).toContain('database system is shut down');
});

test('only this machine can reach the server, and only with the password', async () => {
  const server = await start();
  const settings = await ask(
    server.adminUrl,
    `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
            current_setting('fsync') as fsync, current_setting('server_encoding') as encoding`,
  );
  expect(settings).toEqual([{ addresses: '', sockets: server.dataFolder, fsync: 'on', encoding: 'UTF8' }]);
  expect(statSync(join(server.dataFolder, '.s.PGSQL.5432')).mode & 0o777).toBe(0o700);
  const stranger = new URL(server.adminUrl);
  stranger.password = 'guessed';
  await expect(ask(stranger.href, 'select 1')).rejects.toThrow('password authentication failed');
});

test('the password of the superuser is for the owner of the data folder only', async () => {
  await start();
  expect(statSync(join(folder, 'postgres-password')).mode & 0o777).toBe(0o600);
});

test('a data folder of another PostgreSQL is refused in one sentence', async () => {
  const server = await start();
  await server.stop();
  const file = join(server.dataFolder, 'PG_VERSION');
  const major = putBackLater(file).trim();
  writeFileSync(file, '9\n');
  await expect(startEmbeddedPostgres(folder)).rejects.toThrow(
    `was made by PostgreSQL 9, and this version of the service brings ${major}`,
  );
});

test('a lost password file is named, instead of a new and useless one being made', async () => {
  const server = await start();
  await server.stop();
  const file = join(folder, 'postgres-password');
  putBackLater(file);
  rmSync(file);
  await expect(startEmbeddedPostgres(folder)).rejects.toThrow('postgres-password is gone');
});

test('a server that cannot start says why, and where its log is', async () => {
  await expect(startEmbeddedPostgres(folder, { settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
    `The built-in database did not start (invalid value for parameter "shared_buffers": "plenty"): its whole log is ${join(folder, 'postgres.log')}.`,
  );
});
