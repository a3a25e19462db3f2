import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { searchPanel } from '@/lib/data/search/search-panel';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { Marked } from '@/lib/domain/search/search';
import { openOffice, PLACE, type Office } from '@/tests/support/record-builders';
import { CANARIES, fillOffice, FOR_PANEL } from '../panel/panel-office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await fillOffice(office);
});
afterAll(closeDatabase);

const find = (words: string, actor: SignedInActor = office.people.panelMember) =>
  searchPanel(actor, { words, kind: null });
const whole = (text: Marked) => text.map((piece) => piece.text).join('');

test('a panel member finds what their pages show, and where', async () => {
  const evidence = (await find(FOR_PANEL.title)).hits;
  expect(evidence).toMatchObject([{ kind: 'evidence', ...PLACE }]);
  const promise = (await find('conference')).hits.find(({ kind }) => kind === 'promise');
  expect(promise).toMatchObject({ ref: '5', ...PLACE });
  expect((await find('"second sample"')).hits).toMatchObject([{ kind: 'assessment', ref: '5a' }]);
});

/** All but the summary for the public of evidence that is not shown: the panel's pages show that. */
const { officeSummary, ...HIDDEN } = CANARIES;
const SECRETS = Object.values(HIDDEN);

test('of evidence that the panel may not see its summary for the public is found, under no title', async () => {
  const { hits } = await find(officeSummary);
  expect(hits.map(({ kind, title, shownOn }) => [kind, title, shownOn])).toEqual([['evidence', [], null]]);
});

test.each(SECRETS)('“%s” is found by nobody on the panel’s search: no hit, no count', async (canary) => {
  for (const actor of Object.values(office.people)) {
    const found = await find(`"${canary}"`, actor);
    expect(found, actor.name).toEqual({ hits: [], counts: {} });
  }
});

test('a search that finds much gives away no word of the office’s own, no person and no id', async () => {
  const { hits } = await find('part or conference or minutes or force or panel or 5a or sample or canary');
  expect(hits.length).toBeGreaterThan(5);
  const told = JSON.stringify(
    hits.map((hit) => ({ ...hit, title: whole(hit.title), excerpt: whole(hit.excerpt) })),
  );
  const people = Object.values(office.people).flatMap(({ id, name }) => [id, name]);
  for (const secret of [...SECRETS, ...people]) expect(told).not.toContain(secret);
  expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

test('people of the office who use the panel’s search find what a panel member finds', async () => {
  for (const words of ['conference', 'minutes', 'part', 'canary'])
    for (const actor of Object.values(office.people))
      expect(await find(words, actor), `${words}, ${actor.name}`).toEqual(await find(words));
});
