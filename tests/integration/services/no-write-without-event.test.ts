import { afterAll, beforeAll, expect, test } from 'vitest';
import { countEvents } from '@/lib/data/audit/audit';
import { closeDatabase, inTransaction } from '@/lib/data/database';
import { insertPromiseCheck } from '@/lib/data/promises/promises';
import { insertEvidence } from '@/lib/data/evidence/evidence';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { insertAssessment, touchRequirement } from '@/lib/data/recommendations/requirements';
import { day } from '@/lib/domain/day';
import { withClient } from '@/lib/hosting/postgres/roles';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { newEvidence, NOW, type Office, openOffice, PLACE } from '@/tests/support/record-builders';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await fileEvidence(office.people.officer, newEvidence(), NOW);
});
afterAll(closeDatabase);

async function recommendation() {
  const found = await findRecommendation(office.people.officer, PLACE.inspection, PLACE.recommendation);
  if (!found) throw new Error('No recommendation');
  return found;
}

const answerTo = (sql: string): Promise<string> =>
  withClient(office.database.app, (client) => client.query(sql)).then(
    () => 'saved',
    (error: Error) => error.message,
  );

const WRITES = [
  ['a new version of a requirement', 'update requirement set version = version + 1'],
  [
    'an assessment',
    `insert into assessment (id, requirement_id, finding, assurance, reason, effective_on, recorded_by)
     select gen_random_uuid(), r.id, 'met', 'none', 'none', current_date, u.id
     from requirement r, user_account u limit 1`,
  ],
  ['the state of a promise', `update commitment set state = 'kept'`],
  [
    'a check of a promise',
    `insert into commitment_check (id, commitment_id, state, reason, checked_on, recorded_by)
     select gen_random_uuid(), c.id, 'kept', 'none', current_date, u.id from commitment c, user_account u limit 1`,
  ],
  [
    'an item of evidence',
    `insert into evidence (id, title, description, type, strength, provenance, visibility, state)
     values (gen_random_uuid(), 't', 'd', 'foi', 'output', 'independent', 'public', 'in-review')`,
  ],
  [
    'a decision on evidence',
    `update evidence set state = 'rejected',
     decided_by = (select id from user_account u where u.id <> filed_by limit 1)`,
  ],
] as const;

test.each(WRITES)(
  '%s that leaves no event is refused by the database when it commits',
  async (_what, sql) => {
    expect(await answerTo(sql)).toMatch(/left no audit event/);
  },
);

test.each(WRITES)('%s is refused even when an earlier transaction left an event', async (_what, sql) => {
  const append = `select audit.append('someone', 'Someone', 'signed in', 'person', 'someone', '{}')`;
  const before = await countEvents();
  expect(await answerTo(`begin; ${append}; commit; begin; ${sql}; commit`)).toMatch(/left no audit event/);
  expect(await countEvents()).toBe(before + 1);
});

test('histories and the trail can only grow: the web process may neither change nor remove them', async () => {
  for (const table of ['assessment', 'commitment_check']) {
    expect(await answerTo(`update ${table} set reason = 'other'`)).toMatch(/permission denied/);
    expect(await answerTo(`delete from ${table}`)).toMatch(/permission denied/);
  }
  expect(await answerTo(`update audit.event set actor_name = 'other'`)).toMatch(/permission denied/);
  expect(await answerTo('delete from evidence')).toMatch(/permission denied/);
});

test('the functions of the data room save nothing by themselves either', async () => {
  const { officer } = office.people;
  const { requirements, responses } = await recommendation();
  const [part] = requirements;
  const [promise] = responses.flatMap(({ promises }) => promises);
  if (!part || !promise) throw new Error('No requirement or no promise');
  const words = { reason: 'Without an event', recordedById: officer.id };
  const writes = [
    () =>
      insertAssessment({
        ...words,
        requirementId: part.id,
        force: { says: 'in-progress', revisedOn: null },
        found: null,
        superseded: null,
        effectiveOn: day('2026-11-20'),
        approvedById: null,
      }),
    () =>
      touchRequirement({ id: part.id, version: 1, nextReviewOn: null, confirmedById: officer.id, now: NOW }),
    () =>
      insertPromiseCheck({
        ...words,
        promiseId: promise.id,
        version: 1,
        state: 'kept',
        checkedOn: day('2026-11-20'),
        now: NOW,
      }),
    () => {
      const {
        inspection: _inspection,
        recommendation: _ref,
        requirements: _refs,
        readers: _readers,
        ...evidence
      } = newEvidence();
      return insertEvidence({
        ...evidence,
        id: crypto.randomUUID(),
        filedById: officer.id,
        now: NOW,
        requirementIds: [part.id],
      });
    },
  ];
  for (const write of writes) {
    await expect(inTransaction<unknown>(write)).rejects.toThrow(/left no audit event/);
  }
  const after = await recommendation();
  expect(after.requirements.map(({ version, history }) => [version, history.length])).toEqual([
    [1, 0],
    [1, 0],
    [1, 0],
  ]);
});
