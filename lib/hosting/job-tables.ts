import { runMigrations } from 'graphile-worker';
import { ROLES, withClient } from './roles';

/** The jobs a signed-in person may set going. The worker refuses everything else by not knowing it. */
export const JOBS_TO_ASK_FOR = ['prepare-edition', 'publish-edition', 'import-figures'] as const;

const QUOTED_JOBS = JOBS_TO_ASK_FOR.map((job) => `'${job}'`).join(', ');

/** The queue's tables have row security switched on without a rule, which shuts out everyone but their owner. */
const GRANTS_TO_THE_WORKER = `
  grant usage on schema graphile_worker to ${ROLES.worker};
  grant all on all tables in schema graphile_worker to ${ROLES.worker};
  grant all on all sequences in schema graphile_worker to ${ROLES.worker};
  grant execute on all functions in schema graphile_worker to ${ROLES.worker};
  do $$
  declare
    the_table record;
  begin
    for the_table in
      select tablename from pg_tables t where schemaname = 'graphile_worker' and rowsecurity and not exists
        (select from pg_policies p where p.schemaname = t.schemaname and p.tablename = t.tablename)
    loop
      execute format('create policy the_worker on graphile_worker.%I to ${ROLES.worker} using (true) with check (true)',
        the_table.tablename);
    end loop;
  end $$;`;

/** The web process asks for a job by this one function; it cannot read the queue or name another job. */
const ENQUEUE = `
  create schema if not exists jobs;
  create or replace function jobs.enqueue(task text, payload json, job_key text default null) returns void
    language plpgsql security definer set search_path = ''
  as $$
  begin
    if task not in (${QUOTED_JOBS}) then
      raise exception 'No job may be asked for by the name %', task using errcode = '42501';
    end if;
    perform graphile_worker.add_job(task, payload, job_key => job_key);
  end $$;
  revoke all on function jobs.enqueue(text, json, text) from public;
  grant usage on schema jobs to ${ROLES.app};
  grant execute on function jobs.enqueue(text, json, text) to ${ROLES.app};`;

/** Makes the job queue's own tables as the owner, and lets the worker and the web process at what each needs. */
export async function prepareJobTables(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl });
  await withClient(ownerUrl, (client) => client.query(`begin; ${GRANTS_TO_THE_WORKER} ${ENQUEUE} commit;`));
}
