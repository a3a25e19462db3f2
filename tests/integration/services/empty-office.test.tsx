import type { ReactNode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { listSupportLines } from '@/lib/data/publications/support-lines';
import { listUncoveredMeasures } from '@/lib/data/uncovered/measures';
import { listUncoveredPeople } from '@/lib/data/uncovered/people';
import type { SignedInActor } from '@/lib/domain/permissions';
import { firstEmptyRun, firstRun } from '@/prisma/seed/first-run';
import { createTrialAccounts } from '@/prisma/seed/trial-accounts';
import { type DatabaseForTest, freshDatabase } from '@/tests/support/postgres/postgres-for-tests';
import { NOW } from '@/tests/support/record-builders';

/*
 * An office that begins: no name, no report, no figure. Each page there is, for each role, says something honest: it is drawn,
 * or it answers that there is no such record or that this person may not look. Anything else is a page that fails.
 */

const signedIn = vi.hoisted((): { actor: SignedInActor | null } => ({ actor: null }));
vi.mock('@/lib/server/record', () => ({ openRecord: () => undefined }));
vi.mock('@/lib/server/session/auth', () => ({ sessionInCookie: () => Promise.resolve('a session') }));
vi.mock('@/lib/services/people/recognise-session', () => ({
  recogniseSession: () => Promise.resolve(signedIn.actor),
}));
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers()) }));

type Asked = {
  params: Promise<Record<string, string | string[]>>;
  searchParams: Promise<Record<string, string>>;
};
type Page = { default: (asked: Asked) => Promise<ReactNode> };
const pages = import.meta.glob<Page>('/app/{manage,panel}/**/page.tsx');

const NOBODY = '00000000-0000-4000-8000-000000000099';
/** What the addresses of records would name, if there were any. */
const PARAMS = {
  ...{ slug: '2021-phase-one', requirement: '5a', position: '1', series: 'none', figure: 'none' },
  ...{
    id: NOBODY,
    tie: NOBODY,
    file: NOBODY,
    link: NOBODY,
    note: NOBODY,
    footnote: NOBODY,
    missing: ['none'],
  },
};

let database: DatabaseForTest;
let people: SignedInActor[];
beforeAll(async () => {
  // As next.config.js sets it: 403 has a page of its own.
  vi.stubEnv('__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS', 'true');
  database = await freshDatabase();
  expect(await firstEmptyRun(database.owner, NOW)).toBe(true);
  await createTrialAccounts(database.owner);
  openDatabase(database.app);
  people = (await listUncoveredPeople()).map(({ id, name, role }) => ({ id, name, role }));
}, 120_000);
afterAll(closeDatabase);

async function drawn(stream: AsyncIterable<string | Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** The page as this person is sent it, or the number of the answer in its place. */
async function open(file: string, actor: SignedInActor): Promise<string> {
  signedIn.actor = actor;
  const { default: draw } = (await pages[file]?.()) ?? { default: () => Promise.reject(new Error(file)) };
  const ref = file.includes('/measures/') ? '4.5' : '5';
  try {
    const asked = { params: Promise.resolve({ ...PARAMS, ref }), searchParams: Promise.resolve({}) };
    const { prelude } = await prerenderToNodeStream(await draw(asked));
    return await drawn(prelude);
  } catch (failure) {
    const digest = failure instanceof Error && 'digest' in failure ? String(failure.digest) : '';
    const answer = /^NEXT_HTTP_ERROR_FALLBACK;(403|404)$/.exec(digest)?.[1];
    if (answer === undefined)
      throw new Error(`${file}, ${actor.role}: ${String(failure)}`, { cause: failure });
    return answer;
  }
}

test('every page of every role is drawn, or answers that there is nothing', async () => {
  expect(people.map(({ role }) => role).toSorted()).toEqual([
    'administrator',
    'approver',
    'officer',
    'panel',
  ]);
  const drawnBy = new Map<string, string[]>();
  for (const actor of people)
    for (const file of Object.keys(pages)) {
      const page = await open(file, actor);
      // The list of all 43 areas, to choose from, is no word about one of them.
      const said = page.replaceAll(/<option value="E23000036".*?<\/option>/g, '');
      expect(said).not.toMatch(/avon|somerset|bluestone/i);
      if (page.length > 3) drawnBy.set(actor.role, [...(drawnBy.get(actor.role) ?? []), file]);
    }
  // What needs no record is there: the menu of each role leads nowhere else.
  for (const page of [
    '',
    '/measures',
    '/office',
    '/people',
    '/publications',
    '/search',
    '/history',
    '/evidence',
  ])
    expect(drawnBy.get('administrator')).toContain(`/app/manage${page}/page.tsx`);
  expect(drawnBy.get('panel')).toEqual(
    expect.arrayContaining([
      '/app/panel/page.tsx',
      '/app/panel/measures/page.tsx',
      '/app/panel/search/page.tsx',
    ]),
  );
}, 240_000);

test('Today says what comes first, and who does it', async () => {
  const of = (role: SignedInActor['role']) => people.find((one) => one.role === role) ?? people[0];
  const [officer, administrator] = [of('officer'), of('administrator')];
  if (!officer || !administrator) throw new Error('Nobody has an account');
  const today = await open('/app/manage/page.tsx', officer);
  expect(today).toContain('Your first steps');
  expect(today).toContain('Name this office');
  expect(today).not.toContain('href="/manage/office/facts"');
  expect(await open('/app/manage/page.tsx', administrator)).toContain('href="/manage/office/facts"');
  expect(await open('/app/manage/people/page.tsx', administrator)).toContain('This office has no name yet');
  expect(await open('/app/panel/page.tsx', officer)).toContain('No response to an inspection');
});

test('the catalogue is there without a figure, and of the support lines those of the whole country', async () => {
  const measures = await listUncoveredMeasures();
  expect(measures.length).toBeGreaterThan(70);
  expect(measures.flatMap(({ series }) => series)).toEqual([]);
  expect(JSON.stringify(measures)).not.toMatch(/avon|somerset|\{force\}|\{area\}|South West/i);
  const lines = (await listSupportLines()).map(({ name }) => name);
  expect(lines).toContain('Childline');
  expect(lines).not.toContain('SARSAS');
});

test('a start that would load the sample leaves a record alone that was begun empty', async () => {
  await closeDatabase();
  expect(await firstRun({ ownerUrl: database.owner, isTrial: true }, NOW)).toBe(false);
  expect(await firstEmptyRun(database.owner, NOW)).toBe(false);
  openDatabase(database.app);
  expect(await listUncoveredMeasures()).toHaveLength(77);
  expect((await listUncoveredMeasures()).flatMap(({ series }) => series)).toEqual([]);
});
