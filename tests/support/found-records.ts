import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileOf, pdf } from './evidence-files';
import { type ActionRow, evidenceForm, type Found } from './authorisation-matrix';
import { call, callAction, leadsTo } from './service-calls';
import { signedIn } from './journeys/sessions';

const BUILT = '.next/server';

function readBuilt(name: string): unknown {
  const path = join(process.cwd(), BUILT, name);
  if (!existsSync(path)) throw new Error(`There is no ${path}: the service was not built.`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** Every route of the built service, as Next lists them. */
export function builtRoutes(): string[] {
  return entriesOf(readBuilt('app-paths-manifest.json')).map(([route]) => route);
}

/** The parts of ours that run in a browser on the page of this route, as the build lists them: their files. */
export function builtClientParts(route: string): string[] {
  const listed = readFileSync(
    join(process.cwd(), BUILT, 'app', `${route}_client-reference-manifest.js`),
    'utf8',
  );
  const { clientModules } = JSON.parse(/\] ?= ?(\{.*\});?\s*$/s.exec(listed)?.[1] ?? '{}');
  return entriesOf(clientModules)
    .map(([file]) => file.replace('[project]/', ''))
    .filter((file) => !file.startsWith('node_modules/'));
}

export type BuiltAction = Pick<ActionRow, 'file' | 'name'> & { id: string };

/** Every server action of the built service, with the id under which it is called. */
export function builtActions(): BuiltAction[] {
  const kinds = new Map(entriesOf(readBuilt('server-reference-manifest.json')));
  return ['node', 'edge'].flatMap((kind) =>
    entriesOf(kinds.get(kind)).map(([id, about]) => {
      const known = new Map(entriesOf(about));
      return { id, file: String(known.get('filename')), name: String(known.get('exportedName')) };
    }),
  );
}

/** The id of the action of this name. */
export function actionId(name: string): string {
  const action = builtActions().find((one) => one.name === name);
  if (!action) throw new Error(`The built service has no action ${name}.`);
  return action.id;
}

async function firstOn(page: string, pattern: RegExp): Promise<string> {
  const { body, status } = await call(page, { cookie: await signedIn('approver') });
  const [, found] = pattern.exec(body) ?? [];
  if (found === undefined) throw new Error(`${page} (${status}) has nothing like ${pattern}.`);
  return found;
}

/** Saves something as the officer, and returns the last part of the address it is then read at. */
async function savedId(
  name: string,
  address: string,
  fields: Record<string, string | File>,
): Promise<string> {
  const answer = await callAction({ id: actionId(name), address }, fields, {
    cookie: await signedIn('officer'),
  });
  const [to = ''] = String(answer.headers['x-action-redirect'] ?? leadsTo(answer)?.pathname ?? '').split(
    /[?;]/,
  );
  const id = to.split('/').at(-1) ?? '';
  if (!/^[0-9a-f-]{36}$/.test(id)) {
    throw new Error(`${name} saved nothing (${answer.status}, to "${to}"): ${answer.body.slice(-400)}`);
  }
  return id;
}

export async function personNamed(email: string): Promise<string> {
  const { body } = await call('/manage/people', { cookie: await signedIn('administrator') });
  const row = body.split('<tr').find((text) => text.includes(email)) ?? '';
  const [, id] = /\/manage\/people\/([0-9a-f-]{36})/.exec(row) ?? [];
  if (!id) throw new Error(`There is nobody with the address ${email}.`);
  return id;
}

/** The worker publishes the first edition while the service is open already; until then the history grows by itself. */
export async function waitForFirstEdition(): Promise<void> {
  for (let left = 300; left > 0; left -= 1) {
    if ((await call('/')).status === 200) return;
    await pause(100);
  }
  throw new Error('The first edition was not published in half a minute.');
}

/** Ties evidence of its own to a figure, and returns the id of the tie. */
async function tiedId(origins: string, figure: string, evidence: string): Promise<string> {
  const [, , , measure = '', , series = ''] = origins.split('/');
  await callAction(
    { id: actionId('tieEvidenceAction'), address: `${origins}/evidence/${figure}` },
    { measure, series, figure, evidence },
    { cookie: await signedIn('officer') },
  );
  return firstOn(origins, /\/ties\/([0-9a-f-]{36})"/);
}

/** Files evidence that is restricted to the officer and an approver, and returns its id. */
async function restrictedEvidence(form: string, place: Parameters<typeof evidenceForm>[0]): Promise<string> {
  const { body } = await call(form, { cookie: await signedIn('officer') });
  const offered = body.split('govuk-checkboxes__item').find((one) => />Approver</.test(one)) ?? '';
  const [, readers = ''] = /value="([0-9a-f-]{36})"/.exec(offered) ?? [];
  return savedId('fileEvidenceAction', form, { ...evidenceForm(place), visibility: 'restricted', readers });
}

/** Adds a file to evidence, and returns its id when the worker has checked it. */
async function checkedFile(evidence: string): Promise<string> {
  const page = `/manage/evidence/${evidence}`;
  const cookie = await signedIn('officer');
  const action = { id: actionId('addEvidenceFileAction'), address: page };
  await callAction(action, { id: evidence, file: fileOf(pdf(), 'letter.pdf') }, { cookie });
  for (let left = 300; left > 0; left -= 1) {
    const { body } = await call(page, { cookie });
    const [, id] = /\/files\/([0-9a-f-]{36})"/.exec(body) ?? [];
    if (id) return id;
    await pause(100);
  }
  throw new Error('The file of evidence was not checked in half a minute.');
}

/** Loads a document by its words, and returns its id when the worker has read it. */
async function readDocument(): Promise<string> {
  const words = 'Recommendation 1\n\nForces should do something made up.\n';
  const id = await savedId('receiveDocumentAction', '/manage/inspections/new', { words, inspection: '' });
  const cookie = await signedIn('officer');
  for (let left = 300; left > 0; left -= 1) {
    const { body } = await call(`/manage/inspections/import/${id}`, { cookie });
    if (body.includes('/pieces/0"')) return id;
    await pause(100);
  }
  throw new Error('The document was not read in half a minute.');
}

/**
 * Real ids of every kind of record. Evidence, a tie of evidence and an import are filed first, because an empty service has
 * none.
 */
export async function findRecords(): Promise<Found> {
  await waitForFirstEdition();
  const recommendation = await firstOn(
    '/manage',
    /href="\/manage(\/inspections\/[^"/]+\/recommendations\/[^"/#?]+)"/,
  );
  const [inspectionSlug = '', recommendationRef = ''] = recommendation
    .split('/')
    .filter((_, at) => at === 2 || at === 4);
  const manage = `/manage${recommendation}`;
  const requirement = await firstOn(manage, /\/assess\/([^"/?#]+)"/);
  const place = { inspectionSlug, recommendationRef, requirement };
  const measure = await firstOn('/manage/measures', /\/api\/exports\/charts\/([^"/]+)\//);
  const series = await firstOn(`/manage/measures/${measure}`, /\/figures\/([a-z0-9-]+)[#"]/);
  const origins = `/manage/measures/${measure}/figures/${series}`;
  // Evidence that is tied already has a link of its own in the same table.
  const figure = await firstOn(origins, new RegExp(`${origins}/evidence/([0-9a-f-]{36})"`));
  const fileOne = () => savedId('fileEvidenceAction', `${manage}/evidence/new`, evidenceForm(place));
  const file = new File(['Month,Value\n2021-04,7\n'], 'figures.csv', { type: 'text/csv' });
  const evidence = await fileOne();
  return {
    ...place,
    recommendation,
    measure,
    note: await firstOn(
      '/manage/measures/C.9/notes',
      /href="(\/manage\/measures\/C\.9\/notes\/[0-9a-f-]{36})"/,
    ),
    footnote: await firstOn(
      '/manage/measures/3.1/notes',
      /href="(\/manage\/measures\/3\.1\/notes\/[0-9a-f-]{36})"/,
    ),
    chart: await firstOn('/manage/measures', /src="(\/api\/exports\/charts\/[^"]+)"/),
    series,
    figure,
    tie: await tiedId(origins, figure, await fileOne()),
    extract: await firstOn(
      `/manage/inspections/${inspectionSlug}/document`,
      /\/document\/records\/([0-9a-f-]{36})"/,
    ),
    promise: await firstOn(manage, /\/promises\/([0-9a-f-]{36})"/),
    evidence,
    evidenceLink: await firstOn(`/manage/evidence/${evidence}`, /\/links\/([0-9a-f-]{36})"/),
    restricted: await restrictedEvidence(`${manage}/evidence/new`, place),
    evidenceFile: await checkedFile(evidence),
    figuresImport: await savedId('receiveFiguresAction', `/manage/measures/${measure}/import`, {
      measure,
      file,
    }),
    document: await readDocument(),
    supportLine: await firstOn('/manage/office', /\/support-lines\/([0-9a-f-]{36})"/),
    erasure: await savedId('lookForWordsAction', '/manage/office/erasures', {
      words: 'Nobody At All',
      reason: 'To see what is asked.',
    }),
    person: await personNamed('panel@trial.example'),
    publication: await firstOn('/manage/publications', /\/manage\/publications\/([0-9a-f-]{36})"/),
  };
}

/** The number of the newest line of the history, to which every change of a record adds one. */
export async function newestEvent(): Promise<number> {
  const { body } = await call('/manage/history', { cookie: await signedIn('administrator') });
  const numbers = [...body.matchAll(/aria-label="Only this record: the \w+ of line (\d+)"/g)].map(([, seq]) =>
    Number(seq),
  );
  if (numbers.length === 0) throw new Error('The history cannot be read.');
  return Math.max(...numbers);
}
