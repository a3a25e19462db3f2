import { createHash, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { listIncidents } from '@/lib/data/incidents';
import { findUncoveredMeasure } from '@/lib/data/uncovered/measures';
import { day } from '@/lib/domain/day';
import { withClient } from '@/lib/hosting/postgres/roles';
import { renderDataFiles } from '@/lib/publishing/files';
import { takeSnapshot } from '@/lib/publishing/snapshot';
import { acceptIncident } from '@/lib/services/accept-incident';
import { approvePublication } from '@/lib/services/publications/approve-publication';
import { enterFigures } from '@/lib/services/figures/enter-figures';
import { decideNow } from '@/tests/support/decide-now';
import { FIRST_SOURCE, openOfficeWithMeasures, SERIES } from '@/tests/support/figures-office';
import { NOW, type Office } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';
import { firstRecords } from '@/tests/support/snapshot-fixture';

let office: Office;
beforeEach(async () => {
  office = await openOfficeWithMeasures();
  await enterFigures(
    office.people.officer,
    {
      ...{ measure: 'X.2', series: SERIES, area: null, source: FIRST_SOURCE, version: 2, pasted: null },
      rows: [
        {
          place: 'row-0-numerator',
          period: { type: 'quarter', start: day('2026-07-01'), end: day('2026-09-30') },
          ...{ numerator: 3, denominator: 280, value: null, flags: [] },
        },
      ],
    },
    NOW,
  );
});
afterEach(closeDatabase);

/** The file of figures of an edition that showed everything, small numbers too. */
async function careless(): Promise<string> {
  const measure = await findUncoveredMeasure('X.2');
  if (!measure) throw new Error('The measure is there');
  const files = renderDataFiles(takeSnapshot({ ...firstRecords(), measures: [measure] }, [measure]));
  return String(files.find(({ path }) => path === '/data/measures.csv')?.body);
}

const HASH = 'a'.repeat(64);

/** Puts an edition with that file into the record, as it would be in this state. */
async function haveEdition(state: 'published' | 'draft'): Promise<string> {
  const id = randomUUID();
  const csv = await careless();
  const { officer, approver } = office.people;
  const approved = state === 'published' ? `'${approver.id}'` : 'null';
  await withClient(office.database.owner, async (client) => {
    await client.query('begin');
    await client.query(`insert into publication (id, number, body_id, state, dated_on, change_note, hash, prepared_by, approved_by)
      select '${id}', 1, (select body_id from inspection limit 1), '${state}', '2026-11-01', 'First', '${HASH}', '${officer.id}', ${approved}`);
    await client.query(`insert into published.edition (id, body, at_root, number, hash, manifest)
      select '${id}', b.slug, true, 1, '${HASH}', '{}' from inspection i join body b on b.id = i.body_id limit 1`);
    await client.query(
      `insert into published.edition_file (edition_id, path, content_type, sha256, body)
       values ('${id}', '/data/measures.csv', 'text/csv', '${createHash('sha256').update(csv).digest('hex')}', $1)`,
      [Buffer.from(csv)],
    );
    if (state === 'published')
      await client.query(`update published.edition set published_at = now() where id = '${id}'`);
    await client.query(
      `select audit.append('service', 'This service', 'test', 'publication', '${id}', '{}')`,
    );
    await client.query('commit');
  });
  return id;
}

const why = 'The edition was public for an hour, and nobody has asked for it.';

test('what an edition that is public gives away is found once, with its edition and its figure, and not its number', async () => {
  const id = await haveEdition('published');
  await decideNow(office.database);
  await decideNow(office.database);
  const incidents = await listIncidents(office.people.officer);
  expect(incidents).toMatchObject([
    {
      publication: id,
      edition: 1,
      figure: { measure: 'X.2', series: 'Charge rate', period: 'July to September 2026' },
      accepted: null,
    },
  ]);
  expect(Object.keys(incidents[0]?.figure ?? {}).sort()).toEqual(['measure', 'period', 'series']);
  expect(await listIncidents({ role: 'panel' })).toEqual([]);
});

test('an approver accepts it once, with a reason that is kept; an officer cannot', async () => {
  await haveEdition('published');
  await decideNow(office.database);
  const { officer, approver } = office.people;
  const [found] = await listIncidents(approver);
  const incident = found?.id ?? '';
  expect((await refusalOf(acceptIncident(officer, { incident, why }, NOW))).code).toBe('not-allowed');
  await acceptIncident(approver, { incident, why }, NOW);
  expect(await listIncidents(officer)).toMatchObject([{ accepted: { by: approver.name, reason: why } }]);
  expect((await refusalOf(acceptIncident(approver, { incident, why }, NOW))).code).toBe('changed-meanwhile');
  await decideNow(office.database);
  expect(await listIncidents(officer)).toMatchObject([{ accepted: { reason: why } }]);
  const events = await withClient(office.database.owner, async (client) => {
    const { rows } = await client.query(
      `select action, detail->>'reason' as reason from audit.readable_event where action like 'incident%' order by seq`,
    );
    return rows;
  });
  expect(events).toEqual([
    { action: 'incidents found', reason: null },
    { action: 'incident accepted', reason: why },
  ]);
});

test('a draft that would give a small number away is not approved', async () => {
  const id = await haveEdition('draft');
  await decideNow(office.database);
  const refused = await refusalOf(approvePublication(office.people.approver, { id, hash: HASH }, NOW));
  expect(refused.sentence).toContain('Send it back and prepare it again');
});

test('not even the owner of the database can take an incident back', async () => {
  await haveEdition('published');
  await decideNow(office.database);
  const taken = withClient(office.database.owner, (client) =>
    client.query('delete from disclosure_incident'),
  );
  await expect(taken).rejects.toThrow('An incident is kept as it was found');
});
