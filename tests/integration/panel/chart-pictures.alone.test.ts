import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/exports/charts/[ref]/[picture]/route';
import { findUncoveredPicture } from '@/lib/data/uncovered/chart-pictures';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import type { PictureOrder } from '@/lib/domain/chart/chart-picture';
import type { SignedInActor } from '@/lib/domain/permissions';
import { withClient } from '@/lib/hosting/postgres/roles';
import { drawChartJob, picturesOfTheWall, pruneChartsJob } from '@/lib/jobs/draw-chart';
import { pictureOfFigure } from '@/lib/services/chart/picture-of-figure';
import { NOW, openOffice, type Office } from '../../support/record-builders';
import { fillOffice } from './panel-office';

// Who is signed in is known from a cookie and a session; the guard that asks for them is the real one.
const signedIn = vi.hoisted((): { actor: SignedInActor | null } => ({ actor: null }));
vi.mock('@/lib/server/record', () => ({ openRecord: () => undefined }));
vi.mock('@/lib/server/session/auth', () => ({
  sessionInCookie: () => Promise.resolve(signedIn.actor ? 'a session' : null),
}));
vi.mock('@/lib/services/people/recognise-session', () => ({
  recogniseSession: () => Promise.resolve(signedIn.actor),
}));

// The first drawing starts a thread and loads the drawing library in it.
const UNHURRIED = { timeout: 60_000 };
const FIGURE = { measure: '5.1', figure: 'early-advice' } as const;
const LATER = new Date(NOW.getTime() + 40 * 24 * 60 * 60 * 1000);

let office: Office;

async function asWorker<T>(work: () => Promise<T>): Promise<T> {
  await closeDatabase();
  openDatabase(office.database.worker);
  const done = await work();
  await closeDatabase();
  openDatabase(office.database.app);
  return done;
}

const order = (change: Partial<PictureOrder>): PictureOrder => ({
  ...FIGURE,
  role: 'officer',
  size: 'wide',
  format: 'svg',
  ...change,
});

beforeAll(async () => {
  office = await openOffice();
  await fillOffice(office);
  await asWorker(async () => {
    for (const role of ['officer', 'panel'] as const) {
      for (const size of ['wide', 'small'] as const) await drawChartJob(order({ role, size }), NOW);
      await drawChartJob(order({ role, format: 'png' }), NOW);
    }
  });
}, 60_000);
afterAll(closeDatabase);
beforeEach(() => {
  signedIn.actor = office.people.panelMember;
});

const ask = (picture: string, headers: Record<string, string> = {}) => {
  const [path = ''] = picture.split('?');
  const params = Promise.resolve({ ref: '5.1', picture: path });
  return GET(new Request(`http://localhost/api/exports/charts/5.1/${picture}`, { headers }), { params });
};

test('a person who has not signed in gets no picture', async () => {
  signedIn.actor = null;
  expect((await ask('early-advice.svg')).status).toBe(401);
});

test('a picture comes under a neutral name, and a browser asks each time whether it still holds', async () => {
  const response = await ask('early-advice.svg');
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/svg+xml; charset=utf-8',
    'content-disposition': 'attachment; filename="measure-5-1-early-advice.svg"',
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
  });
  const tag = response.headers.get('etag') ?? '';
  expect((await ask('early-advice.svg', { 'if-none-match': `"other", W/${tag}` })).status).toBe(304);
  expect((await ask('early-advice.png', { 'if-none-match': tag })).status).toBe(200);
});

test('the office sees the count of 3 as it is; a panel member, and whoever reads the panel’s pages, does not', async () => {
  const seen = async (picture: string) => (await ask(picture)).text();
  const covered = await seen('early-advice.svg');
  expect(covered).toContain('1 quarter is hidden because it counts so few people');
  expect(covered).not.toContain('7.5%');
  signedIn.actor = office.people.officer;
  expect(await seen('early-advice.svg')).toContain('7.5%');
  expect(await seen('early-advice.svg?as=panel')).toBe(covered);
  expect(await seen('early-advice.svg?size=small')).toContain('7.5%');
  signedIn.actor = office.people.panelMember;
  expect(await seen('early-advice.svg?as=officer')).toBe(covered);
  expect(await seen('early-advice.svg?size=small')).not.toContain('7.5%');
});

test('the same picture comes in dots', async () => {
  const response = await ask('early-advice.png');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
});

test.each([
  'early-advice',
  'early-advice.gif',
  'other.svg',
  '../early-advice.svg',
  'early-advice.svg.png',
  '',
])('a picture called “%s” is no file at all', async (picture) => {
  expect((await ask(picture)).status).toBe(404);
});

test('a picture nobody has asked for before is asked of the worker, once, and without a figure in the question', async () => {
  const asked = { hash: 'not-drawn-yet', order: order({}) };
  expect(await pictureOfFigure(asked, NOW, 80)).toBeNull();
  expect(await pictureOfFigure(asked, NOW, 80)).toBeNull();
  const { rows } = await withClient(office.database.admin, (client) =>
    client.query(
      `select payload, job_queue_id as queue, max_attempts from graphile_worker._private_jobs where key like 'draw-chart:%'`,
    ),
  );
  expect(rows).toEqual([
    { payload: { ...order({}), id: 'not-drawn-yet.svg' }, queue: null, max_attempts: 3 },
  ]);
});

test(
  'a picture somebody looks at is kept; one that nobody has looked at for thirty days is removed',
  UNHURRIED,
  async () => {
    const tag = async (picture: string) => (await ask(picture)).headers.get('etag')?.slice(1, 65) ?? '';
    const [looked, other] = [await tag('early-advice.svg'), await tag('early-advice.svg?size=small')];
    await pictureOfFigure({ hash: looked, order: order({}) }, LATER);
    await asWorker(() => pruneChartsJob(LATER));
    expect(await findUncoveredPicture(looked, 'svg')).not.toBeNull();
    expect(await findUncoveredPicture(other, 'svg')).toBeNull();
  },
);

test('the wall is drawn before anybody asks: each figure as the office and as the panel may see it', async () => {
  const small = { ...FIGURE, size: 'small', format: 'svg' };
  expect(await picturesOfTheWall()).toEqual([
    { ...small, role: 'officer' },
    { ...small, role: 'panel' },
  ]);
});
