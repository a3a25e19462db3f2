import { afterEach, beforeEach, expect, test } from 'vitest';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase } from '@/lib/data/database';
import { listFigureRequestsOf, listOpenFigureRequests } from '@/lib/data/figures/figure-requests';
import { day } from '@/lib/domain/day';
import { isRequestLate } from '@/lib/domain/figures/figure-request';
import { withClient } from '@/lib/hosting/postgres/roles';
import { askForFigures, settleFigureRequest } from '@/lib/services/figures/ask-for-figures';
import { openOfficeWithMeasures } from '@/tests/support/figures-office';
import { NOW, type Office } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

let office: Office;
beforeEach(async () => {
  office = await openOfficeWithMeasures();
});
afterEach(closeDatabase);

const request = (dueOn = '2026-12-18') => ({
  measure: 'X.1',
  askedOf: 'The performance team of the force',
  dueOn: day(dueOn),
  note: 'Offences recorded in each quarter since April 2021',
});
const ask = (dueOn?: string) => askForFigures(office.people.officer, request(dueOn), NOW);

test('figures asked for stand on the list until they come, soonest first', async () => {
  await ask('2026-12-18');
  await ask('2026-12-01');
  expect(await listOpenFigureRequests()).toMatchObject([
    { dueOn: '2026-12-01', measureRef: 'X.1', state: 'asked', askedBy: { name: 'Olive Officer' } },
    { dueOn: '2026-12-18', measureTitle: 'Offences recorded' },
  ]);
  const [event] = await listUncoveredEvents({ subject: { kind: 'measure', id: 'X.1' }, limit: 1 });
  expect(event).toMatchObject({ action: 'figures asked for', detail: { dueOn: '2026-12-01' } });
});

test('once they came the request is off the list and keeps what became of it', async () => {
  const id = await ask();
  await settleFigureRequest(office.people.approver, { id, state: 'received', note: null }, NOW);
  expect(await listOpenFigureRequests()).toEqual([]);
  expect(await listFigureRequestsOf('X.1')).toMatchObject([
    { state: 'received', settledAt: NOW.toISOString() },
  ]);
  const again = settleFigureRequest(office.people.officer, { id, state: 'withdrawn', note: null }, NOW);
  expect((await refusalOf(again)).sentence).toBe('This request is already closed.');
});

test('a request is late the day after it was due', () => {
  const asked = { state: 'asked', dueOn: day('2026-12-18') } as const;
  expect(isRequestLate(asked, day('2026-12-18'))).toBe(false);
  expect(isRequestLate(asked, day('2026-12-19'))).toBe(true);
  expect(isRequestLate({ ...asked, state: 'received' }, day('2027-01-01'))).toBe(false);
});

test('figures cannot be asked for by a day that has come, nor by a panel member', async () => {
  expect((await refusalOf(ask('2026-11-24'))).field).toBe('dueOn');
  expect((await refusalOf(askForFigures(office.people.panelMember, request(), NOW))).code).toBe(
    'not-allowed',
  );
});

test.each([
  [
    'a request',
    `insert into figure_request (id, measure_id, asked_of, due_on, note) select gen_random_uuid(), id, 'a', current_date, 'n' from measure limit 1`,
  ],
  [
    'a way of reading',
    `insert into import_mapping (id, name, choices) values (gen_random_uuid(), 'a', '{}')`,
  ],
  [
    'a file',
    `insert into figure_import (id, measure_id, file_name, sha256, target) select gen_random_uuid(), id, 'a', 'b', '{}' from measure limit 1`,
  ],
  [
    'a figure',
    `insert into observation (id, series_id, period_start, period_end, flags) select gen_random_uuid(), id, current_date, current_date, '{}' from series`,
  ],
])('%s that leaves no event is refused by the database when it commits', async (_what, sql) => {
  const save = withClient(office.database.app, (client) => client.query(sql));
  await expect(save).rejects.toThrow('left no audit event');
});

test.each(['observation', 'figure_import', 'figure_request', 'import_mapping'])(
  'nobody deletes a row of %s',
  async (table) => {
    for (const url of [office.database.app, office.database.worker]) {
      await expect(withClient(url, (client) => client.query(`delete from ${table}`))).rejects.toThrow(
        'permission denied',
      );
    }
  },
);

test.each(['app', 'worker'] as const)('the %s cannot change a figure that was saved', async (role) => {
  const change = withClient(office.database[role], (client) =>
    client.query('update observation set numerator = 0'),
  );
  await expect(change).rejects.toThrow('permission denied');
});
