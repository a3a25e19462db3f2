import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { GET as getMeasure } from '@/app/api/exports/measures/[ref]/route';
import { GET as getRecommendations } from '@/app/api/exports/recommendations/route';
import { closeDatabase } from '@/lib/data/database';
import type { SignedInActor } from '@/lib/domain/permissions';
import { openOffice, type Office } from '../../support/record-builders';
import { CANARIES, fillOffice } from './panel-office';

// Who is signed in is known from a cookie and a session; the guard that asks for them is the real one.
const signedIn = vi.hoisted((): { actor: SignedInActor | null } => ({ actor: null }));
vi.mock('@/lib/server/record', () => ({ openRecord: () => undefined }));
vi.mock('@/lib/server/session/auth', () => ({
  sessionInCookie: () => Promise.resolve(signedIn.actor ? 'a session' : null),
}));
vi.mock('@/lib/services/people/recognise-session', () => ({
  recogniseSession: () => Promise.resolve(signedIn.actor),
}));

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await fillOffice(office);
});
afterAll(closeDatabase);
beforeEach(() => {
  signedIn.actor = null;
});

const measureFile = (ref: string) =>
  getMeasure(new Request(`http://localhost/api/exports/measures/${ref}`), {
    params: Promise.resolve({ ref }),
  });

test('a person who has not signed in gets no file', async () => {
  expect((await measureFile('5.1')).status).toBe(401);
  expect((await getRecommendations()).status).toBe(401);
});

test('a panel member gets a file to keep, under a neutral name, that nothing on the way may store', async () => {
  signedIn.actor = office.people.panelMember;
  const response = await measureFile('5.1');
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': expect.stringContaining('text/csv'),
    'content-disposition': 'attachment; filename="measure-5-1.csv"',
    'cache-control': 'private, no-store',
  });
});

test('the same address gives the office the count of 3 and a panel member a hidden value', async () => {
  signedIn.actor = office.people.officer;
  expect(await (await measureFile('5.1')).text()).toContain(',3,40,7.5,');
  signedIn.actor = office.people.panelMember;
  const text = await (await measureFile('5.1')).text();
  expect(text).not.toContain(',3,40,');
  expect(text).toContain('[c]');
});

test.each(['9.9', '../../etc/passwd', '', '5.1 or 1=1'])(
  'a measure called “%s” is no file at all',
  async (ref) => {
    signedIn.actor = office.people.panelMember;
    expect((await measureFile(ref)).status).toBe(404);
  },
);

test.each(['panelMember', 'officer'] as const)(
  'the file of recommendations tells a %s where each part stands, and nothing of the office’s own',
  async (who) => {
    signedIn.actor = office.people[who];
    const response = await getRecommendations();
    const text = await response.text();
    // The other 3 parts are drafts of the office.
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 1);
    expect(text).toContain('The force showed us the new form');
    const names = Object.values(office.people).map(({ name }) => name);
    for (const canary of [...Object.values(CANARIES), ...names]) expect(text).not.toContain(canary);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="recommendations.csv"');
  },
);
