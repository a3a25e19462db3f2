import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase } from '@/lib/data/database';
import { listEvidence } from '@/lib/data/evidence/evidence';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { day } from '@/lib/domain/day';
import { asPanelMember } from '@/lib/domain/outside/panel-view';
import { pickRecommendation } from '@/lib/domain/outside/recommendations';
import { occurrencesOf } from '@/lib/domain/promises/occurrences';
import { withClient } from '@/lib/hosting/postgres/roles';
import type { TellOccurrenceInput } from '@/lib/schemas/promises/tell-occurrence';
import { changePromise } from '@/lib/services/promises/change-promise';
import { tellOccurrence } from '@/lib/services/promises/tell-occurrence';
import { applyMigrations } from '@/prisma/migrate';
import { databaseOfRelease, readRelease } from '@/tests/support/postgres/earlier-release';
import { fileAccepted, NOW, type Office, openOffice, PLACE } from '@/tests/support/record-builders';
import { conflictOf, refusalOf } from '@/tests/support/refusals';

let office: Office;

async function recommendation() {
  const found = await findRecommendation(office.people.officer, PLACE.inspection, PLACE.recommendation);
  if (!found) throw new Error('No recommendation');
  return found;
}

async function promise() {
  const [found] = (await recommendation()).responses[0]?.promises ?? [];
  if (!found) throw new Error('No promise');
  return found;
}

/** The promise becomes a monthly one since August. */
async function makeMonthly() {
  const { id, version, promise: words, quote } = await promise();
  const schedule = { cadence: 'monthly', startsOn: day('2026-08-01') } as const;
  const about = { promise: id, version, words, quote, owners: ['office'], ownerRole: null };
  const reason = 'The force told us since when';
  await changePromise(office.people.officer, { ...PLACE, ...about, ...schedule, reason }, NOW);
}

const tell = async (change: Partial<TellOccurrenceInput> = {}): Promise<TellOccurrenceInput> => {
  const { id, version } = await promise();
  const said = {
    start: day('2026-08-01'),
    state: 'held',
    note: 'We read the minutes',
    evidence: null,
  } as const;
  return { ...PLACE, promise: id, version, ...said, ...change };
};

const statesNow = async () => occurrencesOf(await promise(), day('2026-11-24')).map(({ state }) => state);

describe('what an officer says of a period', () => {
  beforeEach(async () => {
    await closeDatabase();
    office = await openOffice();
    await makeMonthly();
  });
  afterAll(closeDatabase);

  test('is saved with its reason and one event, and what was said before it stays in the record', async () => {
    const { officer, secondOfficer } = office.people;
    await tellOccurrence(officer, await tell(), NOW);
    await tellOccurrence(
      secondOfficer,
      await tell({ state: 'not-held', note: 'It was cancelled that day' }),
      NOW,
    );
    expect(await statesNow()).toEqual(['not-held', 'not-told', 'not-told', 'to-come']);
    const { id, told } = await promise();
    expect(told.map(({ note }) => note)).toEqual(['We read the minutes', 'It was cancelled that day']);
    const events = await listUncoveredEvents({ subject: { kind: 'commitment', id }, limit: 2 });
    expect(events.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['promise told', secondOfficer.name],
      ['promise told', officer.name],
    ]);
  });

  test.each<[string, Partial<TellOccurrenceInput>]>([
    ['start', { start: day('2026-08-02') }],
    ['start', { start: day('2026-12-01') }],
    ['evidence', { evidence: '00000000-0000-4000-8000-0000000000ff' }],
  ])('is refused where its %s is none of the promise’s', async (field, change) => {
    expect((await refusalOf(tellOccurrence(office.people.officer, await tell(change), NOW))).field).toBe(
      field,
    );
    expect((await promise()).told).toEqual([]);
  });

  test('is shown to whoever comes second, who loses nothing', async () => {
    const late = await tell({ state: 'not-held' });
    await tellOccurrence(office.people.officer, await tell(), NOW);
    const conflict = await conflictOf(tellOccurrence(office.people.secondOfficer, late, NOW));
    expect(conflict.current.saved).toContainEqual({ label: 'Was it held?', value: 'Held' });
  });

  test.each([
    ['public', 'Minutes of the joint meeting', false],
    ['opcc', null, true],
  ] as const)(
    'names %s evidence to whoever may see it, and to nobody else',
    async (visibility, title, isHeld) => {
      const evidence = await fileAccepted(office, {
        title: 'Minutes of the joint meeting',
        ...{ publicSummary: 'Says who met', visibility },
      });
      await tellOccurrence(office.people.officer, await tell({ evidence }), NOW);
      const reader = asPanelMember(office.people.panelMember);
      const whole = await recommendation();
      const all = await listEvidence(office.people.officer, whole.id);
      for (const [audience, shown] of [
        ['public', all],
        ['panel', await listEvidence(reader, whole.id)],
      ] as const) {
        const picked = pickRecommendation(whole, shown, { audience, showsDrafts: false });
        const [said] = picked.responses[0]?.promises[0]?.told ?? [];
        expect(said).toMatchObject({ note: 'We read the minutes', hasOtherEvidence: isHeld });
        expect(said?.evidence?.title ?? null).toBe(title);
        if (title === null) expect(JSON.stringify(picked)).not.toContain('Minutes of the joint meeting');
      }
    },
  );

  test('is never written over, nor deleted, whoever tries', async () => {
    await tellOccurrence(office.people.officer, await tell(), NOW);
    for (const sql of [
      'delete from commitment_occurrence',
      `update commitment_occurrence set state = 'held'`,
    ]) {
      const answer = withClient(office.database.app, (client) => client.query(sql));
      await expect(answer).rejects.toThrow(/permission denied/);
    }
  });
});

test('a record of the release before gets the owners of its promises, and the meeting that its response says was held', async () => {
  const database = await databaseOfRelease(readRelease('2026-11-26'));
  await applyMigrations(database.owner);
  const { owners, told } = await withClient(database.owner, async (client) => ({
    owners: await client.query(`select owner, owner_bodies from commitment order by owner, position`),
    told: await client.query(
      `select o.note, o.period_start, o.told_on::text, c.promise from commitment_occurrence o
        join commitment c on c.id = o.commitment_id`,
    ),
  }));
  const named = new Map(owners.rows.map(({ owner, owner_bodies }) => [owner, owner_bodies]));
  expect(Object.fromEntries(named)).toEqual({
    'Avon and Somerset Police': ['avon-and-somerset-police'],
    'Avon and Somerset Police and the Crown Prosecution Service': ['avon-and-somerset-police', 'cps'],
    'Office of the Police and Crime Commissioner': ['avon-and-somerset-opcc'],
  });
  expect(told.rows).toEqual([
    {
      note: 'of which one has been held so far',
      period_start: null,
      told_on: '2021-09-17',
      promise: 'Meet all independent advisers twice a year.',
    },
  ]);
});

test('the seed says the same as that migration', () => {
  const sql = readFileSync('prisma/migrations/20261130060000_promise_occurrences/migration.sql', 'utf8');
  const seed: { promises: { quote: string; owner: string; heldSoFar?: string }[] } = JSON.parse(
    readFileSync('prisma/seed/requirements.json', 'utf8'),
  );
  const [held, ...others] = seed.promises.filter(({ heldSoFar }) => heldSoFar !== undefined);
  expect(others).toEqual([]);
  expect(held?.quote).toContain(held?.heldSoFar ?? 'nothing');
  expect(sql).toContain(held?.quote);
  expect(sql).toContain(`'${held?.heldSoFar ?? ''}'`);
});
