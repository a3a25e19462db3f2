import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { day } from '@/lib/domain/day';
import { renderDataFiles } from '@/lib/publishing/files';
import { takeSnapshot } from '@/tests/support/covered';
import { firstRecords } from '@/tests/support/snapshot-fixture';

const said = (start: string | null, note: string) => ({
  ...{
    start: start === null ? null : day(start),
    state: 'held' as const,
    note,
    fromResponse: start === null,
  },
  ...{ evidenceId: null, evidenceExpiresOn: null, toldOn: day('2021-09-17') },
});

const DATED = {
  dueOn: day('2023-05-31'),
  moves: [
    { from: null, to: day('2022-03-31'), reason: 'The force gave this date', movedOn: day('2021-12-01') },
    {
      from: day('2022-03-31'),
      to: day('2023-05-31'),
      reason: '=Waiting for academics',
      movedOn: day('2022-03-01'),
    },
  ],
};
const MONTHLY = { startsOn: day('2026-09-01'), told: [said('2026-10-01', 'We read the minutes')] };
const TWICE_YEARLY = { told: [said(null, 'of which one has been held so far')] };

const records = firstRecords();
const snapshot = takeSnapshot({
  ...records,
  recommendations: records.recommendations.map((one) => ({
    ...one,
    responses: one.responses.map((response) => ({
      ...response,
      promises: response.promises.map((promise, index) => {
        if (one.ref === '3') return { ...promise, ...DATED, ownerRole: 'Head of crime' };
        if (one.ref !== '2') return promise;
        return { ...promise, ...([MONTHLY, TWICE_YEARLY][index] ?? {}) };
      }),
    })),
  })),
});
const files = renderDataFiles(snapshot);
const read = (path: string) => String(files.find((file) => file.path === path)?.body);
const rowsOf = (path: string) =>
  z.array(z.record(z.string(), z.string())).parse(parse(read(path), { columns: true }));

test('a program reads who owns each promise, when it was first due, and how far that was moved', () => {
  const rows = rowsOf('/data/promises.csv');
  const promises = snapshot.recommendations.flatMap(({ responses }) =>
    responses.flatMap((one) => one.promises),
  );
  expect(rows).toHaveLength(promises.length);
  expect(rows.find(({ recommendation }) => recommendation === '3')).toMatchObject({
    ...{ owner_role: 'Head of crime', first_due_on: '2022-03-31', due_on: '2023-05-31' },
    ...{ times_moved: '1', months_moved: '14', periods_ended: '' },
  });
  expect(rows.find(({ recommendation }) => recommendation === '2')).toMatchObject({
    ...{ starts_on: '2026-09-01', periods_ended: '2', periods_held: '1', periods_not_told: '1' },
  });
});

test('every period is a row, and so is what the response says was held without a date', () => {
  const rows = rowsOf('/data/promise-periods.csv');
  expect(rows.map(({ period_start, state, note }) => [period_start, state, note])).toEqual([
    ['2026-09-01', 'Not told', ''],
    ['2026-10-01', 'Held', 'We read the minutes'],
    ['2026-11-01', 'To come', ''],
    ['', 'Held', 'of which one has been held so far'],
  ]);
});

test('every date is a row with its reason, which no spreadsheet takes for a formula', () => {
  expect(rowsOf('/data/promise-dates.csv').map(({ from, to, reason }) => [from, to, reason])).toEqual([
    ['', '2022-03-31', 'The force gave this date'],
    ['2022-03-31', '2023-05-31', "'=Waiting for academics"],
  ]);
});

test('the file for programs holds the moves and the periods of each promise', () => {
  const json: { recommendations: { ref: string; responses: { commitments: object[] }[] }[] } = JSON.parse(
    read('/data/recommendations.json'),
  );
  const commitments = (ref: string) =>
    json.recommendations.find((one) => one.ref === ref)?.responses[0]?.commitments;
  expect(commitments('3')?.[0]).toMatchObject({ moves: [{ to: '2022-03-31' }, { from: '2022-03-31' }] });
  expect(commitments('2')?.[0]).toMatchObject({
    occurrences: [
      { state: 'not-told' },
      { start: '2026-10-01', end: '2026-10-31', state: 'held' },
      { state: 'to-come' },
    ],
  });
});
