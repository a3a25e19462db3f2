import type * as NextHeaders from 'next/headers';
import { Client } from 'pg';
import type * as React from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import type { Role, SignedInActor } from '@/lib/domain/permissions';
import { type Office, openOffice } from '@/tests/support/record-builders';
import { fillOffice } from '../panel/panel-office';

// Who is signed in is known without a session; what asks for it is the guard of each page.
const signedIn = vi.hoisted((): { actor: SignedInActor | null } => ({ actor: null }));
vi.mock('@/lib/server/record', () => ({ openRecord: () => undefined }));
vi.mock('@/lib/server/session/auth', () => ({ sessionInCookie: () => Promise.resolve('a session') }));
vi.mock('next/headers', async (original) => ({
  ...(await original<typeof NextHeaders>()),
  headers: () => Promise.resolve(new Headers()),
}));
vi.mock('@/lib/services/people/recognise-session', () => ({
  recogniseSession: () => Promise.resolve(signedIn.actor),
}));

// As React does while it answers one request: what is asked again with the same words is not asked of the database again.
const request = vi.hoisted((): { answers: Map<unknown, Map<string, unknown>> } => ({ answers: new Map() }));
vi.mock('react', async (original) => ({
  ...(await original<typeof React>()),
  cache:
    <A extends unknown[], R>(ask: (...args: A) => R) =>
    (...args: A): R => {
      const answers = request.answers.get(ask) ?? new Map<string, R>();
      request.answers.set(ask, answers);
      const key = JSON.stringify(args);
      if (!answers.has(key)) answers.set(key, ask(...args));
      return answers.get(key) as R;
    },
}));

/** What is asked around a page besides what the page shares with it: the session, and where drafts are kept 2 for them. */
const AROUND = { any: 1, withDrafts: 3 };
/** A person waits for one answer after another: a list that grows, or one more part of a page, must not ask more often. */
const MOST_QUERIES = 12;

const RECORD = { slug: '2021-phase-one', ref: '5' };
const MEASURE = { ref: '5.1' };

type Page = (props: { params: Promise<never>; searchParams: Promise<never> }) => Promise<unknown>;
type Kind = {
  role: Role;
  params: Record<string, string>;
  /** True where the page has forms of which drafts are kept. */
  drafts?: true;
  page: () => Promise<{ default: unknown }>;
};

/** A page of each kind that shows a list or a record. */
const KINDS: Readonly<Record<string, Kind>> = {
  Today: { role: 'approver', params: {}, page: () => import('@/app/manage/page') },
  'what is due': { role: 'officer', params: {}, page: () => import('@/app/manage/due/page') },
  recommendations: {
    role: 'officer',
    params: {},
    page: () => import('@/app/manage/recommendations/page'),
  },
  'a recommendation': {
    role: 'officer',
    params: RECORD,
    drafts: true,
    page: () => import('@/app/manage/inspections/[slug]/recommendations/[ref]/page'),
  },
  'the response': {
    role: 'officer',
    params: RECORD,
    page: () => import('@/app/manage/inspections/[slug]/document/page'),
  },
  promises: {
    role: 'officer',
    params: RECORD,
    page: () => import('@/app/manage/inspections/[slug]/promises/page'),
  },
  evidence: { role: 'officer', params: {}, page: () => import('@/app/manage/evidence/page') },
  search: { role: 'officer', params: {}, page: () => import('@/app/manage/search/page') },
  measures: { role: 'officer', params: {}, page: () => import('@/app/manage/measures/page') },
  'a measure': {
    role: 'officer',
    params: MEASURE,
    drafts: true,
    page: () => import('@/app/manage/measures/[ref]/page'),
  },
  publications: { role: 'officer', params: {}, page: () => import('@/app/manage/publications/page') },
  revisions: { role: 'officer', params: {}, page: () => import('@/app/manage/measures/revisions/page') },
  people: { role: 'administrator', params: {}, page: () => import('@/app/manage/people/page') },
  history: { role: 'administrator', params: {}, page: () => import('@/app/manage/history/page') },
  'the panel’s first page': { role: 'panel', params: {}, page: () => import('@/app/panel/page') },
  'a recommendation for the panel': {
    role: 'panel',
    params: RECORD,
    page: () => import('@/app/panel/inspections/[slug]/recommendations/[ref]/page'),
  },
  'promises for the panel': {
    role: 'panel',
    params: RECORD,
    page: () => import('@/app/panel/inspections/[slug]/promises/page'),
  },
  'measures for the panel': { role: 'panel', params: {}, page: () => import('@/app/panel/measures/page') },
  'a measure for the panel': {
    role: 'panel',
    params: MEASURE,
    page: () => import('@/app/panel/measures/[ref]/page'),
  },
};

let office: Office;
const asked: string[] = [];

beforeAll(async () => {
  office = await openOffice();
  await fillOffice(office);
  const query = Client.prototype.query;
  vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given: unknown[]) {
    const [what] = given;
    const text = typeof what === 'string' ? what : ((what as { text?: string } | null)?.text ?? '');
    if (!/^(?:BEGIN|COMMIT|ROLLBACK|SET |SELECT 1$)/i.test(text)) asked.push(text);
    return Reflect.apply(query, this, given) as never;
  });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await closeDatabase();
});

const personOf = (role: Role): SignedInActor => {
  const { officer, approver, administrator, panelMember } = office.people;
  const person = [officer, approver, administrator, panelMember].find((one) => one.role === role);
  if (!person) throw new Error(`Nobody in the office of these tests is ${role}`);
  return person;
};

const open = async ({ params, page }: Kind, search: Record<string, string>): Promise<number> => {
  const { default: show } = await page();
  request.answers.clear();
  asked.length = 0;
  await (show as Page)({
    params: Promise.resolve(params as never),
    searchParams: Promise.resolve(search as never),
  });
  return asked.length;
};

test.each(Object.entries(KINDS))(
  `%s asks the database at most ${MOST_QUERIES} times, with what is around it`,
  async (name, kind) => {
    signedIn.actor = personOf(kind.role);
    const search: Record<string, string> = name === 'search' ? { q: 'files' } : {};
    // What a whole office adds up to is worked out when the record has changed, and kept until it changes again.
    await open(kind, search);
    const count = await open(kind, search);
    expect(count).toBeGreaterThan(0);
    expect(count + AROUND[kind.drafts ? 'withDrafts' : 'any'], asked.join('\n\n')).toBeLessThanOrEqual(
      MOST_QUERIES,
    );
  },
);
