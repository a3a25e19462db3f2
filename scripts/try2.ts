(globalThis as any).PRISMA_WASM_PANIC_REGISTRY = { set_message(m: string) { console.log('PANIC', m); } };
import { mkdirSync } from 'node:fs';
import { startEmbeddedPostgres } from '@/lib/hosting/embedded-postgres';
import { prepareRoles, prepareDatabase, takeBackDefaults, roleUrls, withClient } from '@/lib/hosting/roles';
import { prepareJobTables } from '@/lib/hosting/job-tables';
import { applyMigrations, differenceFromSchema } from '@/prisma/migrate';
import { run } from 'graphile-worker';
mkdirSync('/tmp/trial-d', { recursive: true });
const pg = await startEmbeddedPostgres('/tmp/trial-d');
const secret = 'x'.repeat(40);
const t = (l: string) => console.log(l, Math.round(performance.now()));
t('up');
await prepareRoles(pg.adminUrl, secret); t('roles');
await prepareDatabase(pg.adminUrl, 'tracker');
const dbAdmin = new URL(pg.adminUrl); dbAdmin.pathname='/tracker';
console.log(await takeBackDefaults(dbAdmin.href)); t('closed');
const urls = roleUrls(dbAdmin.href, secret);
try {
  console.log(await applyMigrations(urls.owner)); t('migr');
  console.log(await applyMigrations(urls.owner)); t('migr');
  console.log('diff:', await differenceFromSchema(urls.owner)); t('diff');
  await prepareJobTables(urls.owner); t('jobs'); await prepareJobTables(urls.owner); t('jobs again');
  const done = new Promise<void>((resolve) => { void run({ connectionString: urls.worker, noHandleSignals: true, taskList: { 'prepare-edition': async (p, h) => { console.log('job', p); await h.addJob('publish-edition', {a:2}); }, 'publish-edition': async (p) => { console.log('job2', p); resolve(); } } }).then(async (r) => { await done; await r.stop(); }) });
  await withClient(urls.app, async (c) => {
    await c.query("select jobs.enqueue('prepare-edition', '{\"a\":1}')");
    for (const q of ["select jobs.enqueue('evil', '{}')", 'select * from graphile_worker.jobs', 'create temp table x(a int)', 'select lo_create(0)', 'create table public.zz(a int)', 'create schema q'])
      await c.query(q).then(() => console.log('ALLOWED', q), (e) => console.log('refused', q, e.message));
  });
  await done; t('done');
  await new Promise((r) => setTimeout(r, 300));
} catch (e) { console.log(e) } finally { await pg.stop(); }
