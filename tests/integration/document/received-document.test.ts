import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listEvents } from '@/lib/data/audit/audit';
import { closeDatabase } from '@/lib/data/database';
import { findReceivedDocument } from '@/lib/data/document/documents';
import { openReceivedDocument } from '@/lib/services/document/open-received-document';
import { type Office, openOffice, PLACE } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

let office: Office;

beforeAll(async () => {
  await closeDatabase();
  office = await openOffice();
});
afterAll(closeDatabase);

const { inspection } = PLACE;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test.each(['officer', 'approver', 'administrator', 'panelMember'] as const)(
  'the %s downloads the response as it was received, under the hash that the page says, and it is recorded',
  async (who) => {
    const actor = office.people[who];
    const shown = await findReceivedDocument(actor, inspection);
    expect(sha256(await openReceivedDocument(actor, { inspection }))).toBe(shown?.sha256);
    const [newest] = await listEvents(office.people.administrator, { limit: 1 });
    expect(newest).toMatchObject({ action: 'response document opened', actorName: actor.name });
    expect(newest).toMatchObject({ subject: { kind: 'document', id: shown?.id } });
  },
);

test('a document of an inspection that is not there is not found, and nothing is recorded', async () => {
  const before = await listEvents(office.people.administrator, { limit: 1 });
  const asked = openReceivedDocument(office.people.officer, { inspection: 'another-one' });
  expect((await refusalOf(asked)).code).toBe('not-found');
  expect(await listEvents(office.people.administrator, { limit: 1 })).toEqual(before);
});
