import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PublicationStateTag } from '@/components/publications/state-tag';
import { closeDatabase } from '@/lib/data/database';
import { oneOf, tolerateUnknownWords } from '@/lib/data/lists';
import { movePublication } from '@/lib/data/publications/publications';
import { findUncoveredPublication, listUncoveredPublications } from '@/lib/data/uncovered/publications';
import { ROLES } from '@/lib/domain/permissions';
import { withClient } from '@/lib/hosting/postgres/roles';
import { preparePublication } from '@/lib/services/publications/prepare-publication';
import { restartEdition } from '@/lib/services/stuck-work';
import { NOW, type Office, openOffice } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

const UNKNOWN = '10000000-0000-4000-8000-000000000009';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  await withClient(office.database.owner, (client) =>
    client.query(`begin; select audit.append('t', 't', 'test', 'publication', '${UNKNOWN}', '{}');
      insert into publication (id, body_id, number, state, dated_on, change_note)
        select '${UNKNOWN}', body_id, 1, 'embargoed', '2026-11-24', 'Written by a newer version.' from inspection limit 1; commit`),
  );
});
afterEach(async () => {
  globalThis.trackerUnknownWords = undefined;
  await closeDatabase();
});

test('an officer sees the other editions though one is in a state that this version does not know, noted once', async () => {
  const notes: string[] = [];
  tolerateUnknownWords((sentence) => notes.push(sentence));
  const id = await preparePublication(office.people.officer, { changeNote: 'The next edition.' }, NOW);
  const listed = await listUncoveredPublications();
  expect(listed.map((one) => one.id).toSorted()).toEqual([id, UNKNOWN].toSorted());
  await listUncoveredPublications();
  expect(notes).toHaveLength(1);
  expect(notes[0]).toContain('“embargoed” is not known to this version');
});

test('a state that is not known is shown as such, and nothing can be done to that edition', async () => {
  tolerateUnknownWords(() => undefined);
  const state = (await findUncoveredPublication(UNKNOWN))?.state ?? 'draft';
  expect(renderToStaticMarkup(<PublicationStateTag state={state} />)).toContain('Not known to this version');
  const refusal = await refusalOf(restartEdition(office.people.officer, { id: UNKNOWN }, NOW));
  expect(refusal.code).toBe('changed-meanwhile');
  expect(await movePublication({ id: UNKNOWN, from: 'draft', to: 'published' })).toBe(false);
});

test('the worker, which publishes, stops at a word that it does not know', async () => {
  await expect(findUncoveredPublication(UNKNOWN)).rejects.toThrow('“embargoed” is not one of');
});

test('a role that is not known is never tolerated, because it decides what may be seen', () => {
  tolerateUnknownWords(() => undefined);
  expect(() => oneOf(ROLES, 'superuser')).toThrow('“superuser” is not one of');
});
