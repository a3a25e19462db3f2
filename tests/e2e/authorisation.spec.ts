import { expect, test } from '@playwright/test';
import { isAgreed } from '../support/agreed-permissions';
import {
  ACTIONS,
  type ActionRow,
  type For,
  type Found,
  METHODS,
  ROUTES,
  type RouteRow,
} from '../support/authorisation-matrix';
import { actionId, builtActions, builtRoutes, findRecords, newestEvent } from '../support/found-records';
import { accountOf } from '../support/people';
import { type Answer, call, callAction, leadsTo } from '../support/service-calls';
import { type Anyone, cookieOf, EVERYONE, newSession, signedIn } from '@/tests/support/journeys/sessions';

const SIGNED_OUT = 'You have been signed out.';
const NOT_YOURS = 'Your role does not let you do this.';

let found: Found;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  for (const person of EVERYONE) await cookieOf(person);
  found = await findRecords();
});

const may = (person: Anyone, who: For): boolean => {
  if (who === 'anybody') return true;
  if (person === 'anonymous') return false;
  return who === 'signed-in' || isAgreed(person, who);
};

/** The status this person must get; 405 for what a handler does not answer, whoever asks. */
function expectedStatus(row: RouteRow, person: Anyone, method: string): number {
  const { kind, methods, for: who } = row;
  const status = methods[method];
  if (status === undefined) return 405;
  if (may(person, who)) return person === row.findsNothing ? 404 : status;
  if (kind === 'handler') return person === 'anonymous' ? 401 : 403;
  return person === 'anonymous' ? 307 : 403;
}

const withAddress = ROUTES.flatMap(({ address, ...row }) => (address ? [{ ...row, address }] : []));

test('every route and every action of the built service is in the table, and nothing else is', () => {
  expect(ROUTES.map(({ route }) => route).toSorted()).toEqual(builtRoutes().toSorted());
  const named = ({ file, name }: Pick<ActionRow, 'file' | 'name'>) => `${file}#${name}`;
  expect(ACTIONS.map(named).toSorted()).toEqual(builtActions().map(named).toSorted());
});

/**
 * What this person tries. A page that somebody may read is drawn for HEAD and POST as it is for GET: each of them reads it,
 * and the first of them asks in the other ways too. Whoever may not read it tries all of them.
 */
function methodsTried({ kind, for: who, endsSession }: RouteRow, person: Anyone): readonly string[] {
  const isDrawnAgain = kind === 'page' && !endsSession && may(person, who);
  return isDrawnAgain && person !== EVERYONE.find((one) => may(one, who))
    ? METHODS.filter((method) => method !== 'HEAD' && method !== 'POST')
    : METHODS;
}

for (const row of withAddress) {
  test(`${row.route} answers each person and each method as declared`, async () => {
    const answers: string[] = [];
    const expected: string[] = [];
    for (const person of EVERYONE) {
      for (const method of methodsTried(row, person)) {
        const cookie =
          row.endsSession && method === 'POST' && person !== 'anonymous'
            ? await newSession(accountOf(person))
            : await cookieOf(person);
        const { status } = await call(row.address(found), { method, cookie });
        answers.push(`${person} ${method} ${status}`);
        expected.push(`${person} ${method} ${expectedStatus(row, person, method)}`);
      }
    }
    expect(answers).toEqual(expected);
  });
}

const guardedPages = withAddress.filter(({ kind, for: who }) => kind === 'page' && who !== 'anybody');

/**
 * Texts of the page itself that are long enough to be known again. Where an address names no record, the title of the
 * page is not a secret: Next gives it to everyone who asks.
 */
function wordsOf({ body }: Answer, { route }: RouteRow): string[] {
  const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'));
  const [, title = ''] = /<title>([^<]*)/.exec(body) ?? [];
  const known = route.includes('[') ? '' : title;
  return [...new Set(main.split(/<[^>]*>/))]
    .map((text) => text.trim())
    .filter((text) => text.length > 20 && !known.includes(text));
}

/** What a page gives to Next's own scripts, which ask for its data instead of its HTML. */
async function asScript(address: string, cookie: string | undefined, more: Record<string, string> = {}) {
  const headers = { rsc: '1', ...more };
  const first = await call(address, { cookie, headers });
  const to = leadsTo(first);
  const isSamePage = to?.pathname === new URL(address, 'http://service').pathname;
  return to && isSamePage ? call(`${to.pathname}${to.search}`, { cookie, headers }) : first;
}

const SCRIPT_ASKS: readonly Record<string, string>[] = [
  {},
  { 'next-router-prefetch': '1' },
  { 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { 'next-router-state-tree': encodeURIComponent('["",{"children":["manage",{}]}]') },
];

// An address at which even those who may find no page has no words to give; that it is told so to nobody else is in the table above.
const pagesWithWords = guardedPages.filter(
  ({ route, methods }) => !route.includes('[...missing]') && methods.GET !== 404,
);

for (const row of pagesWithWords) {
  test(`${row.route} gives none of its words to those who may not read it, as HTML or as data`, async () => {
    const address = row.address(found);
    const readers = EVERYONE.filter((person) => may(person, row.for));
    const others = EVERYONE.filter((person) => !may(person, row.for));
    expect(readers.length).toBeGreaterThan(0);
    const [reader = 'anonymous'] = readers;
    const words = wordsOf(await call(address, { cookie: await cookieOf(reader) }), row);
    expect(words.length).toBeGreaterThan(0);

    for (const person of others) {
      const cookie = await cookieOf(person);
      const answers = [await call(address, { cookie })];
      for (const ask of SCRIPT_ASKS) answers.push(await asScript(address, cookie, ask));
      const own = await call('/account', { cookie });
      const secret = words.filter((text) => person === 'anonymous' || !own.body.includes(text));
      const leaked = answers.flatMap(({ body }) => secret.filter((text) => body.includes(text)));
      expect(leaked, `${person} read of ${address}`).toEqual([]);
    }
  });
}

const BEGINS_AT: Record<Anyone, string> = {
  anonymous: '/sign-in',
  administrator: '/manage/people',
  officer: '/manage',
  approver: '/manage',
  panel: '/panel',
};

test('a stranger is led to the sign-in page with the way back, and each person to where they begin', async () => {
  for (const { address } of guardedPages) {
    const to = leadsTo(await call(address(found)));
    expect(to?.pathname).toBe('/sign-in');
    expect(to?.searchParams.get('next')).toBe(address(found));
  }
  for (const person of EVERYONE) {
    const to = leadsTo(await call('/sign-in/home', { cookie: await cookieOf(person) }));
    expect(to?.pathname).toBe(BEGINS_AT[person]);
  }
});

for (const row of ACTIONS) {
  test(`${row.name} refuses everyone who may not do it, and then nothing has changed`, async () => {
    const action = { id: actionId(row.name), address: row.address(found) };
    const before = await newestEvent();
    for (const person of EVERYONE) {
      const isAllowed = may(person, row.permission);
      // Those who may send an empty form: it reaches the check of the form and no further.
      const sent = await callAction(action, isAllowed ? {} : row.form(found), {
        cookie: await cookieOf(person),
      });
      const told = [SIGNED_OUT, NOT_YOURS].filter((sentence) => sent.body.includes(sentence));
      const refusal = person === 'anonymous' ? [SIGNED_OUT] : [NOT_YOURS];
      expect(told, `${person} was told`).toEqual(isAllowed ? [] : refusal);
      expect(sent.status, `${person} got`).toBe(200);
    }
    expect(await newestEvent()).toBe(before);
  });
}

/** One action for each kind of permission that leads furthest: over people, over editions, over the record. */
const WAYS_ROUND = ['addPersonAction', 'approvePublicationAction', 'assessRequirementAction'];

for (const row of ACTIONS.filter(({ name }) => WAYS_ROUND.includes(name))) {
  test(`${row.name} cannot be reached by way of a page that is open to more people`, async () => {
    const before = await newestEvent();
    for (const person of EVERYONE.filter((one) => !may(one, row.permission))) {
      for (const address of ['/sign-in?ready=1', '/panel', '/account']) {
        const action = { id: actionId(row.name), address };
        const { body } = await callAction(action, row.form(found), { cookie: await cookieOf(person) });
        expect(body).not.toMatch(/"made":\{/);
      }
    }
    expect(await newestEvent()).toBe(before);
  });
}

test('an action that does not exist, or is sent as a bare form without its state, changes nothing', async () => {
  const before = await newestEvent();
  const cookie = await signedIn('panel');
  const unknown = await callAction({ id: '7f'.repeat(21), address: '/panel' }, {}, { cookie });
  expect(unknown.status).toBeGreaterThanOrEqual(400);
  for (const row of ACTIONS) {
    const form = new FormData();
    form.append(`$ACTION_ID_${actionId(row.name)}`, '');
    for (const [name, value] of Object.entries(row.form(found))) form.append(name, value);
    await call(row.address(found), { method: 'POST', cookie, form });
    await call(row.address(found), { method: 'POST', form });
  }
  expect(await newestEvent()).toBe(before);
});

test('no id of a record opens what is not there: every odd one is answered as if it were missing', async () => {
  const odd = [
    '0',
    '-1',
    '99999999999999999999',
    "1';--",
    '%00',
    '..%2f..',
    '00000000-0000-4000-8000-000000000000',
  ];
  const cookie = await signedIn('approver');
  const manage = `/manage${found.recommendation}`;
  const places = [
    (id: string) => `/manage/inspections/${id}/recommendations/1`,
    (id: string) => `/manage/inspections/${found.inspectionSlug}/recommendations/${id}`,
    (id: string) => `/manage/evidence/${id}`,
    (id: string) => `/manage/evidence/${found.evidence}/files/${id}`,
    (id: string) => `/api/evidence-files/${id}`,
    (id: string) => `${manage}/promises/${id}`,
    (id: string) => `${manage}/assess/${id}`,
    (id: string) => `${manage}/force-says/${id}`,
    (id: string) => `${manage}/replaced/${id}`,
    (id: string) => `${manage}/exception/${id}`,
    (id: string) => `/manage/measures/${id}`,
    (id: string) => `/manage/publications/${id}`,
    (id: string) => `/preview/${id}/overview`,
    (id: string) => `/panel/measures/${id}`,
    (id: string) => `/api/exports/measures/${id}`,
    (id: string) => `/api/exports/documents/${id}`,
  ];
  const surprises: string[] = [];
  for (const id of odd) {
    for (const place of places) {
      const { status } = await call(place(id), { cookie });
      if (status !== 404) surprises.push(`${place(id)} ${status}`);
    }
  }
  expect(surprises).toEqual([]);
});
