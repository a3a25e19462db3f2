import { expect, test } from 'vitest';
import { withClient } from '@/lib/hosting/postgres/roles';
import { applyMigrations } from '@/prisma/migrate';
import { databaseBefore } from '@/tests/support/postgres/release-before';

const DIALS = '20261130061500_dials';

/** What the release before recorded of a part, and what it says now: force, finding, how sure, what replaced it, ended. */
type Kept = [says: string | null, finding: string, assurance: string, by: string | null, ended: boolean];
const ASSESSED: readonly (readonly [
  part: string,
  status: string,
  result: string,
  assurance: string,
  Kept,
])[] = [
  ['a', 'not-started', 'not-met', 'none', ['not-started', 'not-met', 'none', null, false]],
  ['a', 'in-progress', 'partly-met', 'tested', ['in-progress', 'partly-met', 'tested', null, false]],
  ['b', 'reported-complete', 'met', 'tested', ['complete', 'met', 'tested', null, false]],
  ['b', 'under-review', 'met', 'tested', ['complete', 'under-review', 'tested', null, false]],
  ['b', 'verified', 'met', 'tested', ['complete', 'verified', 'tested', null, false]],
  ['c', 'not-taken-forward', 'not-met', 'none', ['not-taken-forward', 'not-met', 'none', null, false]],
  ['c', 'superseded', 'not-assessed', 'none', [null, 'not-assessed', 'none', 'Phase two', false]],
  ['c', 'in-progress', 'not-assessed', 'none', ['in-progress', 'not-assessed', 'none', null, true]],
  ['d', 'superseded', 'met', 'tested', [null, 'met', 'tested', 'Phase two', false]],
  [
    'e',
    'in-progress',
    'not-applicable-locally',
    'none',
    ['in-progress', 'not-assessed', 'none', null, false],
  ],
  ['n', 'not-started', 'not-applicable-locally', 'none', [null, 'not-assessed', 'none', null, false]],
];

const RECORD = `
  begin;
  insert into user_account (id, email, name, role, password_hash)
    values ('00000000-0000-4000-8000-000000000001', 'a@example.org', 'Ada', 'approver', 'none');
  insert into body (id, slug, kind, name, short_name)
    values (gen_random_uuid(), 'office', 'local policing body', 'Office', 'Office');
  insert into inspection (id, slug, body_id, title, short_title, inspectorates, published_on, respondent)
    select gen_random_uuid(), 'one', id, 'T', 'T', 'I', '2021-07-16', 'R' from body;
  insert into recommendation (id, inspection_id, ref, position, text, bullets, sha256, summary)
    select gen_random_uuid(), id, '1', 1, 'T', '{}', 'x', 'S' from inspection;
  ${['a', 'b', 'c', 'd', 'e', 'n']
    .map(
      (ref, index) => `insert into requirement (id, recommendation_id, ref, position, text, addressed_to)
        select gen_random_uuid(), id, '${ref}', ${index}, 'T', '${ref === 'n' ? 'national' : 'local'}' from recommendation;`,
    )
    .join('\n')}
  ${ASSESSED.map(
    ([ref, status, result, assurance], index) => `
      insert into assessment (id, requirement_id, status, result, assurance, reason, effective_on, superseded_by, recorded_by)
        select gen_random_uuid(), r.id, '${status}', '${result}', '${assurance}', 'Reason ${index}', '2026-01-01',
          ${status === 'superseded' ? `'Phase two'` : 'null'}, u.id from requirement r, user_account u where ref = '${ref}';`,
  ).join('\n')}
  select audit.append('service', 'This service', 'service set up', 'service', 'x', '{}');
  commit;`;

const EVENTS = 'select count(*)::int as events from audit.event';

test('an office that upgrades keeps each assessment as the one entry it was, in the words of the dials, and no history is added', async () => {
  const owner = await databaseBefore(DIALS);
  await withClient(owner, async (client) => {
    await client.query(RECORD);
    const before = await client.query(EVENTS);
    expect((await applyMigrations(owner)).applied).toContain(DIALS);
    const { rows } = await client.query({
      text: `select ref, reason, force_says, finding, assurance, superseded_by, superseded_ended
        from assessment join requirement r on r.id = requirement_id order by sequence`,
      rowMode: 'array',
    });
    expect(rows).toEqual(ASSESSED.map(([ref, , , , kept], index) => [ref, `Reason ${index}`, ...kept]));
    expect((await client.query(EVENTS)).rows).toEqual(before.rows);
    expect((await client.query('select * from audit.broken_links()')).rows).toEqual([]);
    const unchecked = `insert into assessment (id, requirement_id, reason, effective_on, recorded_by)
      select gen_random_uuid(), r.id, 'Nothing', '2026-01-01', u.id from requirement r, user_account u limit 1`;
    await expect(client.query(unchecked)).rejects.toThrow('assessment_records_something');
  });
});
