import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { listLibrary } from '@/lib/data/evidence/evidence-library';
import { day } from '@/lib/domain/day';
import { ITEMS_ON_A_PAGE, type LibraryFilter, WHOLE_LIBRARY } from '@/lib/domain/evidence/library';
import { evidenceHorizon } from '@/lib/domain/evidence/expiry';
import type { SignedInActor } from '@/lib/domain/permissions';
import { libraryFilter } from '@/lib/schemas/evidence/library-filter';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { fileAccepted, newEvidence, NOW, type Office, openOffice } from '@/tests/support/record-builders';

const TODAY = day('2026-11-24');
let office: Office;

beforeAll(async () => {
  office = await openOffice();
  const { officer, secondOfficer } = office.people;
  await fileAccepted(office, { title: 'Sample of calls', expiresOn: day('2026-11-23') });
  await fileAccepted(office, { title: 'Sample of letters', expiresOn: TODAY });
  await fileAccepted(office, { title: 'Training record', type: 'training', strength: 'activity' });
  await fileEvidence(
    secondOfficer,
    newEvidence({ title: 'Draft minutes', state: 'draft', type: 'minutes' }),
    NOW,
  );
  await fileEvidence(officer, newEvidence({ title: 'A named case', visibility: 'restricted' }), NOW);
  await fileEvidence(
    officer,
    newEvidence({ title: 'For everybody', visibility: 'public', publicSummary: 'S' }),
    NOW,
  );
});
afterAll(closeDatabase);

const titles = async (change: Partial<LibraryFilter>, actor: SignedInActor = office.people.officer) => {
  const days = { today: TODAY, horizon: evidenceHorizon(TODAY) };
  const { items, count } = await listLibrary(actor, { ...WHOLE_LIBRARY, ...change }, days);
  expect(items).toHaveLength(count);
  return items.map(({ title }) => title).toSorted();
};

test.each([
  ['accepted', ['Sample of letters', 'Training record']],
  ['expired', ['Sample of calls']],
  ['draft', ['Draft minutes']],
  ['in-review', ['A named case', 'For everybody']],
  ['rejected', []],
] as const)('an officer finds what is %s today: %j', async (state, found) => {
  expect(await titles({ state })).toEqual(found);
});

test('an officer narrows the library by kind, strength, visibility, expiry and who filed it', async () => {
  expect(await titles({ type: 'minutes' })).toEqual(['Draft minutes']);
  expect(await titles({ strength: 'activity' })).toEqual(['Training record']);
  expect(await titles({ visibility: 'public' })).toEqual(['For everybody']);
  expect(await titles({ isExpiring: true })).toEqual(['Sample of calls', 'Sample of letters']);
  expect(await titles({ filedBy: office.people.secondOfficer.id })).toEqual(['Draft minutes']);
  expect(await titles({ isExpiring: true, state: 'accepted' })).toEqual(['Sample of letters']);
});

test('an officer finds evidence by its words in any of their forms, and never what is not theirs to see', async () => {
  expect(await titles({ words: 'letter samples' })).toEqual(['Sample of letters']);
  expect(await titles({ words: 'case' })).toEqual(['A named case']);
  const { secondOfficer, panelMember } = office.people;
  expect(await titles({ words: 'case' }, secondOfficer)).toEqual([]);
  expect(await titles({}, secondOfficer)).not.toContain('A named case');
  expect(await titles({}, panelMember)).toEqual([]);
});

test('the library has pages, and says how many items are on all of them', async () => {
  const { secondOfficer } = office.people;
  for (let number = 0; number <= ITEMS_ON_A_PAGE; number += 1) {
    await fileEvidence(secondOfficer, newEvidence({ title: `Letter ${number}`, type: 'letter' }), NOW);
  }
  const days = { today: TODAY, horizon: TODAY };
  const pageOf = (page: number) =>
    listLibrary(secondOfficer, { ...WHOLE_LIBRARY, type: 'letter', page }, days);
  const [first, second, third] = [await pageOf(1), await pageOf(2), await pageOf(3)];
  expect([first, second, third].map(({ count }) => count)).toEqual([26, 26, 26]);
  expect([first, second, third].map(({ items }) => items.length)).toEqual([25, 1, 0]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(26);
});

test.each([
  [{}, WHOLE_LIBRARY],
  [
    { state: 'accepted', page: '2' },
    { ...WHOLE_LIBRARY, state: 'accepted', page: 2 },
  ],
  [
    { expiring: 'yes', q: '  two  ' },
    { ...WHOLE_LIBRARY, isExpiring: true, words: 'two' },
  ],
  [{ state: 'lost', type: ['a', 'b'], by: 'me', page: '-1', expiring: 'no' }, WHOLE_LIBRARY],
] as const)('the address %j asks for the library narrowed to %j', (address, filter) => {
  expect(libraryFilter.parse(address)).toEqual(filter);
});
