import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { listEventsAbout } from '@/lib/data/audit/audit';
import {
  findSupportLine,
  listKeptSupportLines,
  listSupportLines,
} from '@/lib/data/publications/support-lines';
import { day } from '@/lib/domain/day';
import { withClient } from '@/lib/hosting/postgres/roles';
import type { AddSupportLineInput } from '@/lib/schemas/office/support-line';
import {
  addSupportLine,
  changeSupportLine,
  checkSupportLine,
  withdrawSupportLine,
} from '@/lib/services/support-lines/keep-support-lines';
import { NOW, type Office, openOffice } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

const LINE: AddSupportLineInput = {
  name: 'A rape crisis centre',
  need: 'sexual-violence',
  description: 'A local charity that listens.',
  telephone: '0117 496 0999',
  hours: null,
  url: null,
  source: 'Told by the centre',
};

let office: Office;
let kept: { id: string; version: number };
beforeEach(async () => {
  office = await openOffice();
  await addSupportLine(office.people.officer, LINE);
  kept = await theLine();
});
afterEach(closeDatabase);

async function theLine() {
  const lines = await listKeptSupportLines(office.people.officer);
  const line = lines.find(({ source }) => source === LINE.source);
  if (!line) throw new Error('The line is on the list');
  return line;
}

const check = (on: string, version = kept.version) =>
  checkSupportLine(office.people.approver, { id: kept.id, version, checkedOn: day(on) }, NOW);

test('an officer adds a support line, and somebody tries it', async () => {
  expect(await theLine()).toMatchObject({ ...LINE, checkedOn: null, checkedBy: null });
  await check('2026-11-20');
  expect(await theLine()).toMatchObject({ checkedOn: '2026-11-20', checkedBy: office.people.approver.name });
  const events = await listEventsAbout(office.people.officer, [{ kind: 'support line', id: kept.id }]);
  expect(events.map(({ action }) => action)).toEqual(['support line checked', 'support line added']);
});

test('with another number the line must be tried again; with other words about it, not', async () => {
  await check('2026-11-20');
  const described = { ...LINE, description: 'A local charity that listens and helps.' };
  await changeSupportLine(office.people.officer, { ...kept, ...described, version: 2 });
  expect((await theLine()).checkedOn).toBe('2026-11-20');
  await changeSupportLine(office.people.officer, {
    ...{ ...kept, ...described, version: 3 },
    telephone: '0117 496 0998',
  });
  expect(await theLine()).toMatchObject({ checkedOn: null, checkedBy: null });
});

test('a check of what somebody else changed meanwhile is not taken for a check of what it says now', async () => {
  await changeSupportLine(office.people.officer, { ...kept, ...LINE, telephone: '0117 496 0998' });
  const refusal = await refusalOf(check('2026-11-20'));
  expect(refusal.code).toBe('changed-meanwhile');
  expect((await theLine()).checkedOn).toBeNull();
});

test('nobody says that they will have tried a line tomorrow', async () => {
  expect((await refusalOf(check('2126-01-01'))).field).toBe('checkedOn');
});

test('a line that is taken off the list is on no public page, and stays so', async () => {
  const ended = { ...kept, reason: 'The centre has closed.' };
  await withdrawSupportLine(office.people.officer, ended, NOW);
  expect((await listSupportLines()).map(({ name }) => name)).not.toContain(LINE.name);
  expect(await findSupportLine(office.people.officer, kept.id)).toMatchObject({
    withdrawnReason: ended.reason,
  });
  expect((await refusalOf(withdrawSupportLine(office.people.officer, ended, NOW))).code).toBe(
    'changed-meanwhile',
  );
  await withClient(office.database.owner, async (client) => {
    await client.query('begin');
    await expect(
      client.query(`update support_line set withdrawn_at = null where id = '${kept.id}'`),
    ).rejects.toThrow('once, with a reason');
  });
});

test('the panel reads the list nowhere but on the public page', async () => {
  expect(await listKeptSupportLines(office.people.panelMember)).toEqual([]);
  expect(await findSupportLine(office.people.panelMember, kept.id)).toBeNull();
  expect((await refusalOf(addSupportLine(office.people.panelMember, LINE))).code).toBe('not-allowed');
  const nowhere = { id: randomUUID(), version: 1, reason: 'There is none of it.' };
  expect((await refusalOf(withdrawSupportLine(office.people.officer, nowhere, NOW))).code).toBe('not-found');
});
