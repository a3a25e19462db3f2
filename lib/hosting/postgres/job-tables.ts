import { runMigrations } from 'graphile-worker';
import { ROLES, withClient } from './roles';

/** The jobs that a signed-in person, or a file that the worker saves, may set going. The worker refuses everything else by not knowing it. */
const JOBS_TO_ASK_FOR = [
  'prepare-edition',
  'publish-edition',
  'import-figures',
  'read-document',
  'check-evidence-file',
  'decide-figures',
  'draw-chart',
] as const;

/** Jobs that somebody waits for while a page loads: they never wait behind the others, and are soon given up. */
const QUICK_JOBS: readonly (typeof JOBS_TO_ASK_FOR)[number][] = ['draw-chart'];

/**
 * Slow jobs whose outcome somebody waits for in front of a page. They come before those that nobody watches: after a busy
 * morning a file would else wait until it was decided anew, for each change, what is shown of every figure.
 */
const WATCHED_JOBS: readonly (typeof JOBS_TO_ASK_FOR)[number][] = [
  'import-figures',
  'read-document',
  'check-evidence-file',
];

/** Of graphile-worker: the lower the number, the sooner; 0 is that of all other jobs. */
const BEFORE_THE_OTHERS = -1;

const quoted = (jobs: readonly string[]) => jobs.map((job) => `'${job}'`).join(', ');

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

/**
 * The web process asks for a job by this one function; it cannot read the queue or name another job. Slow jobs share one
 * queue, so that an edition is never drawn beside another or beside a large file; the worker's second hand is then free,
 * also for small files of figures, one after the other: their readers wait in front of a page.
 */
const ENQUEUE = `
  create schema if not exists jobs;
  create or replace function jobs.enqueue(task text, payload json, job_key text default null) returns void
    language plpgsql security definer set search_path = ''
  as $$
  begin
    if task not in (${quoted(JOBS_TO_ASK_FOR)}) then
      raise exception 'No job may be asked for by the name %', task using errcode = '42501';
    end if;
    perform graphile_worker.add_job(task, payload, job_key => job_key,
      queue_name => case when task in (${quoted(QUICK_JOBS)}) then null
        when payload->>'size' = 'small' then 'small-at-a-time' else 'one-at-a-time' end,
      priority => case when task in (${quoted(WATCHED_JOBS)}) then ${BEFORE_THE_OTHERS} end,
      max_attempts => case when task in (${quoted(QUICK_JOBS)}) then 3 end);
  end $$;
  revoke all on function jobs.enqueue(text, json, text) from public;
  grant usage on schema jobs to ${ROLES.app}, ${ROLES.worker};
  grant execute on function jobs.enqueue(text, json, text) to ${ROLES.app}, ${ROLES.worker};`;

/**
 * Which jobs are waiting or under way, by the thing they are about: what is in no job's hands and says that it is being
 * done has been forgotten. Nothing else of the queue can be read. A job that failed as often as it may is not in hand.
 */
const IN_HAND = `
  create or replace function jobs.in_hand() returns table (task text, subject text)
    language sql stable security definer set search_path = ''
  as $$
    select tasks.identifier, jobs.payload->>'id'
    from graphile_worker._private_jobs jobs
    join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
    where tasks.identifier in (${quoted(JOBS_TO_ASK_FOR)})
      and (jobs.locked_at is not null or jobs.attempts < jobs.max_attempts)
  $$;
  revoke all on function jobs.in_hand() from public;
  grant execute on function jobs.in_hand() to ${ROLES.app}, ${ROLES.worker};`;

/** Makes the job queue's own tables as the owner, and lets the worker and the web process at what each needs. */
export async function prepareJobTables(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl });
  await withClient(ownerUrl, (client) =>
    client.query(`begin; ${GRANTS_TO_THE_WORKER} ${ENQUEUE} ${IN_HAND} commit;`),
  );
}
