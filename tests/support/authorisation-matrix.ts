import type { Permission } from '@/lib/domain/permissions';

/** Ids of records that are really there, as tests/support/found-records.ts finds them in the running service. */
export type Found = {
  /** "/inspections/2021-phase-one/recommendations/1": below /manage and below /panel. */
  recommendation: string;
  inspectionSlug: string;
  recommendationRef: string;
  requirement: string;
  promise: string;
  /** A record made of the document. */
  extract: string;
  evidence: string;
  /** Evidence that is restricted to all of the office who may be named. */
  restricted: string;
  /** Its link to a part. */
  evidenceLink: string;
  /** A file of that evidence, which the worker has checked. */
  evidenceFile: string;
  measure: string;
  /** "/manage/measures/C.9/notes/…": a note of the one measure that comes with some. */
  note: string;
  footnote: string;
  /** The address of a picture of one of its figures. */
  chart: string;
  /** A series of that measure, and one of its figures. */
  series: string;
  figure: string;
  /** Evidence that is tied to that figure. */
  tie: string;
  figuresImport: string;
  /** A document that was read and waits for a person. */
  document: string;
  supportLine: string;
  erasure: string;
  person: string;
  publication: string;
};

/** Who gets an answer: anybody, anybody who is signed in, or those who may do this. */
export type For = 'anybody' | 'signed-in' | Permission;

export type RouteRow = {
  /** As Next's own list of routes names it. */
  route: string;
  /** Null where no address leads to it: the public route answers whatever no other does. */
  address: ((found: Found) => string) | null;
  for: For;
  /** A page leads strangers to the sign-in page and shows others why not; a handler answers 401 and 403. */
  kind: 'page' | 'handler';
  /** The status of each method for those who get an answer. What is not listed is answered with `otherwise`. */
  methods: Readonly<Record<string, number>>;
  /** Who may ask, and is told that there is no such thing: what the address names is not for them. */
  findsNothing?: 'panel';
  /** True where asking ends the session, so that each test needs one of its own. */
  endsSession?: true;
};

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

const handler = (
  route: string,
  address: (found: Found) => string,
  row: Partial<RouteRow> & Pick<RouteRow, 'for'>,
): RouteRow => ({ kind: 'handler', methods: { GET: 200, HEAD: 200 }, ...row, route, address });

const PAGE_METHODS = ['GET', 'HEAD', 'POST'];

/** A page answers POST as it answers GET: a write without the name of an action is a look at the page. */
const page = (route: string, who: For, address: (found: Found) => string): RouteRow => ({
  kind: 'page',
  methods: Object.fromEntries(PAGE_METHODS.map((method) => [method, 200])),
  route: `${route}/page`,
  for: who,
  address,
});

/** An address that is no page is told so to those who may look, and to nobody else. */
const missing = (area: string, who: For): RouteRow => ({
  ...page(`/${area}/[...missing]`, who, () => `/${area}/no-such-page`),
  methods: Object.fromEntries(PAGE_METHODS.map((method) => [method, 404])),
});

const MANAGED = '/manage/inspections/[slug]/recommendations/[ref]';
const erasurePage = ({ erasure }: Found) => `/manage/office/erasures/${erasure}`;
const supportLinePage = ({ supportLine }: Found) => `/manage/office/support-lines/${supportLine}`;
const managed = ({ recommendation }: Found) => `/manage${recommendation}`;

const documentPage = ({ inspectionSlug }: Found) => `/manage/inspections/${inspectionSlug}/document`;
const sentencePage = (found: Found) => `${documentPage(found)}/1`;

const documentImport = ({ document }: Found) => `/manage/inspections/import/${document}`;
const documentUndo = (found: Found) => `${documentImport(found)}/undo`;

const promisePage = (found: Found) => `${managed(found)}/promises/${found.promise}`;
const extractPage = (found: Found) => `${documentPage(found)}/records/${found.extract}`;

const figureOrigins = ({ measure, series }: Found) => `/manage/measures/${measure}/figures/${series}`;
const figureEvidence = (found: Found) => `${figureOrigins(found)}/evidence/${found.figure}`;
const figureTie = (found: Found) => `${figureOrigins(found)}/ties/${found.tie}`;

const evidencePage = ({ evidence }: Found) => `/manage/evidence/${evidence}`;
const evidenceLink = (found: Found) => `${evidencePage(found)}/links/${found.evidenceLink}`;
const evidenceFilePage = (found: Found) => `${evidencePage(found)}/files/${found.evidenceFile}`;

// Without a form with a file they say so, whoever may send one.
const NO_FORM = { POST: 400 };

/** Every route of the service, and who gets what. What is missing here fails the tests. */
export const ROUTES: readonly RouteRow[] = [
  handler('/(public)/[[...path]]/route', () => '/', { for: 'anybody' }),
  { ...page('/_global-error', 'anybody', () => ''), address: null },
  { ...page('/_not-found', 'anybody', () => ''), address: null },
  handler('/api/auth/[...nextauth]/route', () => '/api/auth/csrf', {
    for: 'anybody',
    methods: { GET: 200, HEAD: 400, POST: 400 },
  }),
  // Without a text to keep it is told so, whoever may keep one.
  handler('/api/drafts/route', () => '/api/drafts', { for: 'draft:keep', methods: { POST: 400 } }),
  handler(
    '/api/evidence-files/[id]/route',
    ({ evidenceFile }) => `/api/evidence-files/${evidenceFile}?warned=yes`,
    // No scanner has looked at this file, and its evidence is for the office.
    { for: 'evidence:open-checked-file', findsNothing: 'panel' },
  ),
  handler('/api/exports/charts/[ref]/[picture]/route', ({ chart }) => chart, { for: 'panel:read' }),
  handler(
    '/api/exports/documents/[slug]/route',
    ({ inspectionSlug }) => `/api/exports/documents/${inspectionSlug}`,
    { for: 'panel:read' },
  ),
  handler('/api/exports/imports/[id]/route', ({ figuresImport }) => `/api/exports/imports/${figuresImport}`, {
    for: 'figures:import',
  }),
  // Each list has the guard of its own page: tests/integration/services/list-files.test.ts asks for all.
  handler('/api/exports/lists/[list]/route', () => '/api/exports/lists/evidence', { for: 'manage:read' }),
  handler('/api/exports/measures/[ref]/route', ({ measure }) => `/api/exports/measures/${measure}`, {
    for: 'panel:read',
  }),
  handler(
    '/api/exports/measures/[ref]/template/route',
    ({ measure }) => `/api/exports/measures/${measure}/template`,
    { for: 'figures:enter' },
  ),
  handler('/api/exports/recommendations/route', () => '/api/exports/recommendations', { for: 'panel:read' }),
  handler('/api/uploads/evidence-files/route', () => '/api/uploads/evidence-files', {
    ...{ for: 'evidence:add-file', methods: NO_FORM },
  }),
  handler('/api/uploads/documents/route', () => '/api/uploads/documents', {
    ...{ for: 'document:import', methods: NO_FORM },
  }),
  handler('/api/uploads/figures/route', () => '/api/uploads/figures', {
    ...{ for: 'figures:import', methods: NO_FORM },
  }),
  handler('/api/health/route', () => '/api/health', { for: 'anybody' }),
  handler('/preview/[id]/[[...path]]/route', ({ publication }) => `/preview/${publication}/overview`, {
    for: 'publication:preview',
  }),
  handler('/sign-in/home/route', () => '/sign-in/home', {
    for: 'anybody',
    methods: { GET: 303, HEAD: 303 },
  }),
  handler('/sign-in/start/route', () => '/sign-in/start', {
    for: 'anybody',
    methods: { GET: 303, HEAD: 303 },
  }),
  handler('/sign-out/route', () => '/sign-out', {
    for: 'anybody',
    methods: { POST: 303 },
    endsSession: true,
  }),

  page('/sign-in', 'anybody', () => '/sign-in?ready=1'),
  page('/account', 'signed-in', () => '/account'),
  page('/account/views', 'signed-in', () => '/account/views'),
  missing('account', 'signed-in'),
  missing('manage', 'manage:read'),
  missing('panel', 'panel:read'),

  page('/manage', 'manage:read', () => '/manage'),
  page('/manage/office', 'manage:read', () => '/manage/office'),
  page('/manage/office/facts', 'office:change', () => '/manage/office/facts'),
  page('/manage/office/erasures', 'erasure:ask', () => '/manage/office/erasures'),
  page('/manage/office/erasures/[id]', 'erasure:ask', erasurePage),
  page('/manage/office/support-lines/new', 'support-line:change', () => '/manage/office/support-lines/new'),
  page('/manage/office/support-lines/[id]', 'support-line:change', supportLinePage),
  page('/manage/backups', 'audit:read', () => '/manage/backups'),
  page('/manage/history', 'audit:read', () => '/manage/history'),
  page('/manage/search', 'manage:read', () => '/manage/search'),
  page('/manage/inspections/[slug]/document', 'manage:read', documentPage),
  page('/manage/inspections/[slug]/document/[position]', 'manage:read', sentencePage),
  page('/manage/inspections/[slug]/document/records/[id]', 'manage:read', extractPage),
  page(MANAGED, 'manage:read', managed),
  page(
    `${MANAGED}/reading/[requirement]`,
    'coverage:confirm',
    (found) => `${managed(found)}/reading/${found.requirement}`,
  ),
  page(
    `${MANAGED}/assess/[requirement]`,
    'requirement:assess',
    (found) => `${managed(found)}/assess/${found.requirement}`,
  ),
  page(
    `${MANAGED}/exception/[requirement]`,
    'exception:ask',
    (found) => `${managed(found)}/exception/${found.requirement}`,
  ),
  page(`${MANAGED}/responses/new`, 'response:record', (found) => `${managed(found)}/responses/new`),
  page(
    `${MANAGED}/force-says/[requirement]`,
    'requirement:record-force',
    (found) => `${managed(found)}/force-says/${found.requirement}`,
  ),
  page(
    `${MANAGED}/replaced/[requirement]`,
    'requirement:record-replacement',
    (found) => `${managed(found)}/replaced/${found.requirement}`,
  ),
  page(`${MANAGED}/evidence/new`, 'evidence:file', (found) => `${managed(found)}/evidence/new`),
  page(`${MANAGED}/summary`, 'recommendation:summarise', (found) => `${managed(found)}/summary`),
  page(`${MANAGED}/links`, 'recommendation:link', (found) => `${managed(found)}/links`),
  page(`${MANAGED}/promises/new`, 'promise:change', (found) => `${managed(found)}/promises/new`),
  page(`${MANAGED}/promises/[id]`, 'promise:check', promisePage),
  page(`${MANAGED}/promises/[id]/due`, 'promise:change', (found) => `${promisePage(found)}/due`),
  page(`${MANAGED}/promises/[id]/periods`, 'promise:check', (found) => `${promisePage(found)}/periods`),
  page(`${MANAGED}/promises/[id]/close`, 'promise:check', (found) => `${promisePage(found)}/close`),
  page(`${MANAGED}/promises/[id]/links`, 'promise:change', (found) => `${promisePage(found)}/links`),
  page(`${MANAGED}/promises/[id]/merge`, 'promise:change', (found) => `${promisePage(found)}/merge`),
  page(`${MANAGED}/promises/[id]/edit`, 'promise:change', (found) => `${promisePage(found)}/edit`),
  page('/manage/evidence', 'manage:read', () => '/manage/evidence'),
  page('/manage/evidence/[id]', 'manage:read', evidencePage),
  page('/manage/evidence/[id]/edit', 'evidence:correct', (found) => `${evidencePage(found)}/edit`),
  page('/manage/evidence/[id]/files/[file]', 'evidence:open-file', evidenceFilePage),
  page(
    '/manage/evidence/[id]/files/[file]/public',
    'evidence:open-file',
    (found) => `${evidenceFilePage(found)}/public`,
  ),
  page('/manage/evidence/[id]/links', 'evidence:link', (found) => `${evidencePage(found)}/links`),
  page('/manage/evidence/[id]/links/[link]', 'evidence:link', evidenceLink),
  page(
    '/manage/evidence/[id]/readers',
    'evidence:name-readers',
    ({ restricted }) => `/manage/evidence/${restricted}/readers`,
  ),
  page('/manage/due', 'manage:read', () => '/manage/due'),
  page('/manage/inspections', 'manage:read', () => '/manage/inspections'),
  page(
    '/manage/inspections/[slug]',
    'manage:read',
    ({ inspectionSlug }) => `/manage/inspections/${inspectionSlug}`,
  ),
  page('/manage/recommendations', 'manage:read', () => '/manage/recommendations'),
  page('/manage/measures', 'manage:read', () => '/manage/measures'),
  page('/manage/measures/compare', 'manage:read', () => '/manage/measures/compare'),
  page('/manage/measures/revisions', 'manage:read', () => '/manage/measures/revisions'),
  page('/manage/measures/[ref]', 'manage:read', ({ measure }) => `/manage/measures/${measure}`),
  page('/manage/measures/[ref]/forces', 'manage:read', () => '/manage/measures/3.1/forces'),
  page(
    '/manage/measures/[ref]/methodology',
    'manage:read',
    ({ measure }) => `/manage/measures/${measure}/methodology`,
  ),
  page('/manage/measures/[ref]/figures/[series]', 'manage:read', figureOrigins),
  page('/manage/measures/[ref]/figures/[series]/evidence/[figure]', 'evidence:tie', figureEvidence),
  page('/manage/measures/[ref]/figures/[series]/ties/[tie]', 'evidence:untie', figureTie),
  page('/manage/measures/[ref]/enter', 'figures:enter', ({ measure }) => `/manage/measures/${measure}/enter`),
  page('/manage/measures/[ref]/edit', 'measure:edit', ({ measure }) => `/manage/measures/${measure}/edit`),
  page('/manage/measures/[ref]/links', 'measure:edit', ({ measure }) => `/manage/measures/${measure}/links`),
  page(
    '/manage/measures/[ref]/target',
    'measure:edit',
    ({ measure }) => `/manage/measures/${measure}/target`,
  ),
  page(
    '/manage/measures/[ref]/published',
    'series:exempt',
    ({ measure }) => `/manage/measures/${measure}/published`,
  ),
  page('/manage/measures/[ref]/notes', 'measure:edit', ({ measure }) => `/manage/measures/${measure}/notes`),
  page('/manage/measures/[ref]/notes/[id]', 'measure:edit', ({ note }) => note),
  page(
    '/manage/measures/[ref]/import',
    'figures:import',
    ({ measure }) => `/manage/measures/${measure}/import`,
  ),
  page(
    '/manage/measures/[ref]/import/[id]',
    'figures:import',
    ({ measure, figuresImport }) => `/manage/measures/${measure}/import/${figuresImport}`,
  ),
  page(
    '/manage/measures/[ref]/request',
    'figures:request',
    ({ measure }) => `/manage/measures/${measure}/request`,
  ),
  page('/manage/publications/trial', 'trial:end', () => '/manage/publications/trial'),
  page('/manage/people', 'person:manage', () => '/manage/people'),
  page('/manage/people/roles', 'person:agree-role', () => '/manage/people/roles'),
  page('/manage/people/new', 'person:add', () => '/manage/people/new'),
  page('/manage/people/[id]', 'person:manage', ({ person }) => `/manage/people/${person}`),
  page(
    '/manage/people/[id]/new-password',
    'person:manage',
    ({ person }) => `/manage/people/${person}/new-password`,
  ),
  page('/manage/publications', 'publication:preview', () => '/manage/publications'),
  page('/manage/publications/new', 'publication:prepare', () => '/manage/publications/new'),
  page(
    '/manage/publications/[id]',
    'publication:preview',
    ({ publication }) => `/manage/publications/${publication}`,
  ),

  page(
    '/manage/inspections/[slug]/promises',
    'manage:read',
    ({ inspectionSlug }) => `/manage/inspections/${inspectionSlug}/promises`,
  ),

  page('/manage/inspections/new', 'document:import', () => '/manage/inspections/new'),
  page('/manage/inspections/import/[id]', 'document:import', documentImport),
  page(
    '/manage/inspections/import/[id]/details',
    'document:import',
    (found) => `${documentImport(found)}/details`,
  ),
  page(
    '/manage/inspections/import/[id]/pieces/[start]',
    'document:import',
    (found) => `${documentImport(found)}/pieces/0`,
  ),
  page(
    '/manage/inspections/import/[id]/suggestions',
    'document:import',
    (found) => `${documentImport(found)}/suggestions`,
  ),
  page(
    '/manage/inspections/import/[id]/suggestions/[which]',
    'document:import',
    (found) => `${documentImport(found)}/suggestions/part-0`,
  ),
  // What was not saved cannot be undone.
  {
    ...page('/manage/inspections/import/[id]/undo', 'document:import', documentUndo),
    methods: Object.fromEntries(PAGE_METHODS.map((method) => [method, 404])),
  },

  page('/panel', 'panel:read', () => '/panel'),
  page('/panel/inspections', 'panel:read', () => '/panel/inspections'),
  page(
    '/panel/inspections/[slug]/promises',
    'panel:read',
    ({ inspectionSlug }) => `/panel/inspections/${inspectionSlug}/promises`,
  ),
  page(
    '/panel/inspections/[slug]/recommendations/[ref]',
    'panel:read',
    ({ recommendation }) => `/panel${recommendation}`,
  ),
  page('/panel/search', 'panel:read', () => '/panel/search'),
  page('/panel/measures', 'panel:read', () => '/panel/measures'),
  page('/panel/measures/compare', 'panel:read', () => '/panel/measures/compare'),
  page('/panel/measures/revisions', 'panel:read', () => '/panel/measures/revisions'),
  page('/panel/measures/[ref]', 'panel:read', ({ measure }) => `/panel/measures/${measure}`),
  page(
    '/panel/measures/[ref]/methodology',
    'panel:read',
    ({ measure }) => `/panel/measures/${measure}/methodology`,
  ),
  page('/panel/measures/[ref]/forces', 'panel:read', () => '/panel/measures/3.1/forces'),
  page(
    '/panel/measures/[ref]/figures/[series]',
    'panel:read',
    ({ measure, series }) => `/panel/measures/${measure}/figures/${series}`,
  ),
];

export type ActionRow = {
  /** As Next's own list of server actions names it. */
  file: string;
  name: string;
  permission: Permission;
  /** The page whose form it is. */
  address: (found: Found) => string;
  /** A form that would be saved if somebody who may sent it; those who may not send it. */
  form: (found: Found) => Record<string, string>;
};

const MANAGED_FILE = `app${MANAGED}/actions.ts`;
const DOCUMENT_FILE = 'app/manage/inspections/[slug]/document/actions.ts';
const PROMISE_FILE = `app${MANAGED}/promises/[id]/actions.ts`;
const EVIDENCE_FILE = 'app/manage/evidence/[id]/actions.ts';
const IMPORT_FILE = 'app/manage/measures/[ref]/import/actions.ts';
const DOCUMENTS_FILE = 'app/manage/inspections/actions.ts';
const NOTES_FILE = 'app/manage/measures/[ref]/notes/actions.ts';
const REQUEST_FILE = 'app/manage/measures/[ref]/request/actions.ts';
const PEOPLE_FILE = 'app/manage/people/actions.ts';
const ERASURES_FILE = 'app/manage/office/erasures/actions.ts';
const SUPPORT_LINES_FILE = 'app/manage/office/support-lines/actions.ts';
const PUBLICATIONS_FILE = 'app/manage/publications/actions.ts';

/** The id of no record at all. */
const NOWHERE = '00000000-0000-4000-8000-0000000000ff';
const WORDS = 'Written by somebody who may not write here.';
const TODAY = { day: '1', month: '10', year: '2021' };
const dated = (name: string) =>
  Object.fromEntries(Object.entries(TODAY).map(([part, value]) => [`${name}-${part}`, value]));
const place = ({ inspectionSlug, recommendationRef }: Found) => ({
  inspection: inspectionSlug,
  recommendation: recommendationRef,
});
const version = { version: '1' };
const supportLineForm = {
  ...{ name: 'A line', need: 'anybody', description: WORDS, source: WORDS },
  ...{ telephone: '', hours: '', url: 'https://www.example.org/' },
};
const measureImport = ({ measure, figuresImport }: Found) =>
  `/manage/measures/${measure}/import/${figuresImport}`;
const publicationPage = ({ publication }: Found) => `/manage/publications/${publication}`;

/** Every server action, and who may call it. What is missing here fails the tests. */
export const ACTIONS: readonly ActionRow[] = [
  {
    file: 'app/account/actions.ts',
    name: 'changePasswordAction',
    permission: 'panel:read',
    address: () => '/account',
    form: () => ({ currentPassword: WORDS, newPassword: WORDS, newPasswordAgain: WORDS }),
  },
  {
    file: 'app/account/actions.ts',
    name: 'discardDraftAction',
    permission: 'draft:keep',
    address: () => '/account',
    form: () => ({ record: '/account', form: 'none' }),
  },
  {
    file: 'app/account/views/actions.ts',
    name: 'saveViewAction',
    permission: 'panel:read',
    address: () => '/account/views',
    form: () => ({ view: '/panel/measures?verdict=concern', name: WORDS }),
  },
  {
    file: 'app/account/views/actions.ts',
    name: 'renameViewAction',
    permission: 'panel:read',
    address: () => '/account/views',
    form: () => ({ id: NOWHERE, name: WORDS }),
  },
  {
    file: 'app/account/views/actions.ts',
    name: 'deleteViewAction',
    permission: 'panel:read',
    address: () => '/account/views',
    form: () => ({ id: NOWHERE }),
  },
  {
    file: MANAGED_FILE,
    name: 'assessRequirementAction',
    permission: 'requirement:assess',
    address: (found) => `${managed(found)}/assess/${found.requirement}`,
    form: (found) => ({
      ...place(found),
      ...version,
      ...dated('effectiveOn'),
      requirement: found.requirement,
      finding: 'partly-met',
      assurance: 'self-reported',
      reason: WORDS,
    }),
  },
  {
    file: MANAGED_FILE,
    name: 'askForExceptionAction',
    permission: 'exception:ask',
    address: (found) => `${managed(found)}/exception/${found.requirement}`,
    form: (found) => ({
      ...place(found),
      ...version,
      requirement: found.requirement,
      assurance: 'self-reported',
      reason: WORDS,
    }),
  },
  {
    file: MANAGED_FILE,
    name: 'decideExceptionAction',
    permission: 'exception:decide',
    address: (found) => `${managed(found)}/exception/${found.requirement}`,
    form: (found) => ({
      ...place(found),
      ...version,
      requirement: found.requirement,
      exception: NOWHERE,
      decision: 'agree',
      reason: WORDS,
    }),
  },
  {
    file: MANAGED_FILE,
    name: 'confirmCoverageAction',
    permission: 'coverage:confirm',
    address: (found) => `${managed(found)}/reading/${found.requirement}`,
    form: (found) => ({
      ...place(found),
      ...version,
      requirement: found.requirement,
      coverage: 'not-answered',
    }),
  },
  {
    file: MANAGED_FILE,
    name: 'recordResponseAction',
    permission: 'response:record',
    address: (found) => `${managed(found)}/responses/new`,
    form: (found) => ({
      ...place(found),
      ...version,
      ...dated('datedOn'),
      voice: 'commissioner',
      position: 'noted',
      text: WORDS,
      planned: 'yes',
    }),
  },
  {
    file: MANAGED_FILE,
    name: 'addPromiseAction',
    permission: 'promise:change',
    address: (found) => `${managed(found)}/promises/new`,
    form: (found) => ({
      ...place(found),
      ...version,
      ...dated('madeOn'),
      from: 'own',
      words: WORDS,
      owners: 'avon-and-somerset-police',
      cadence: 'once',
      dated: 'no',
      reason: WORDS,
    }),
  },
  {
    file: MANAGED_FILE,
    name: 'forceAnswerAction',
    permission: 'requirement:record-force',
    address: (found) => `${managed(found)}/force-says/${found.requirement}`,
    form: (found) => ({
      ...place(found),
      ...version,
      ...dated('effectiveOn'),
      requirement: found.requirement,
      says: 'in-progress',
      reason: WORDS,
    }),
  },
  {
    file: MANAGED_FILE,
    name: 'replacementAction',
    permission: 'requirement:record-replacement',
    address: (found) => `${managed(found)}/replaced/${found.requirement}`,
    form: (found) => ({
      ...place(found),
      ...version,
      ...dated('effectiveOn'),
      requirement: found.requirement,
      replaced: 'yes',
      by: WORDS,
      reason: WORDS,
    }),
  },
  {
    file: MANAGED_FILE,
    name: 'confirmRequirementAction',
    permission: 'requirement:confirm',
    address: managed,
    form: (found) => ({ ...place(found), ...version, requirement: found.requirement }),
  },
  {
    file: PROMISE_FILE,
    name: 'confirmPromiseAction',
    permission: 'promise:change',
    address: managed,
    form: (found) => ({ ...place(found), ...version, promise: found.promise }),
  },
  {
    file: PROMISE_FILE,
    name: 'moveDueDateAction',
    permission: 'promise:change',
    address: (found) => `${promisePage(found)}/due`,
    form: (found) => ({
      ...place(found),
      ...version,
      ...dated('to'),
      promise: found.promise,
      reason: WORDS,
    }),
  },
  {
    file: PROMISE_FILE,
    name: 'tellOccurrenceAction',
    permission: 'promise:check',
    address: (found) => `${promisePage(found)}/periods`,
    form: (found) => ({
      ...place(found),
      ...version,
      promise: found.promise,
      start: '2021-10-01',
      state: 'held',
      note: WORDS,
    }),
  },
  {
    file: PROMISE_FILE,
    name: 'askToCloseAction',
    permission: 'promise:check',
    address: (found) => `${promisePage(found)}/close`,
    form: (found) => ({
      ...place(found),
      ...version,
      ...dated('checkedOn'),
      promise: found.promise,
      state: 'lapsed',
      reason: WORDS,
    }),
  },
  {
    file: PROMISE_FILE,
    name: 'decideClosingAction',
    permission: 'promise:agree',
    address: (found) => `${promisePage(found)}/close`,
    form: (found) => ({
      ...place(found),
      ...version,
      promise: found.promise,
      closing: NOWHERE,
      decision: 'agree',
      reason: WORDS,
    }),
  },
  {
    file: MANAGED_FILE,
    name: 'changeSummaryAction',
    permission: 'recommendation:summarise',
    address: (found) => `${managed(found)}/summary`,
    form: (found) => ({ ...place(found), ...version, summary: WORDS, reason: WORDS }),
  },
  {
    file: MANAGED_FILE,
    name: 'linkRecommendationAction',
    permission: 'recommendation:link',
    address: (found) => `${managed(found)}/links`,
    form: (found) => ({
      ...place(found),
      toInspection: found.inspectionSlug,
      toRecommendation: '99',
      kind: 'related',
      reason: WORDS,
    }),
  },
  {
    file: MANAGED_FILE,
    name: 'endRecommendationLinkAction',
    permission: 'recommendation:link',
    address: (found) => `${managed(found)}/links`,
    form: (found) => ({ ...place(found), link: NOWHERE, reason: WORDS }),
  },
  {
    file: PROMISE_FILE,
    name: 'linkPromiseAction',
    permission: 'promise:change',
    address: (found) => `${promisePage(found)}/links`,
    form: (found) => ({
      ...place(found),
      ...version,
      promise: found.promise,
      toInspection: found.inspectionSlug,
      toRecommendation: found.recommendationRef,
      things: 'whole',
      reason: WORDS,
    }),
  },
  {
    file: PROMISE_FILE,
    name: 'mergePromiseAction',
    permission: 'promise:change',
    address: (found) => `${promisePage(found)}/merge`,
    form: (found) => ({
      ...place(found),
      ...version,
      promise: found.promise,
      toInspection: found.inspectionSlug,
      toRecommendation: found.recommendationRef,
      into: '00000000-0000-4000-8000-0000000000ff',
      reason: WORDS,
    }),
  },
  {
    file: PROMISE_FILE,
    name: 'endPromiseLinkAction',
    permission: 'promise:change',
    address: (found) => `${promisePage(found)}/links`,
    form: (found) => ({
      ...place(found),
      ...version,
      promise: found.promise,
      link: '00000000-0000-4000-8000-0000000000ff',
      reason: WORDS,
    }),
  },
  {
    file: PROMISE_FILE,
    name: 'changePromiseAction',
    permission: 'promise:change',
    address: (found) => `${promisePage(found)}/edit`,
    form: (found) => ({
      ...place(found),
      ...version,
      promise: found.promise,
      words: WORDS,
      quote: WORDS,
      owners: 'avon-and-somerset-police',
      cadence: 'once',
      reason: WORDS,
    }),
  },
  {
    file: PROMISE_FILE,
    name: 'checkPromiseAction',
    permission: 'promise:check',
    address: promisePage,
    form: (found) => ({
      ...place(found),
      ...version,
      ...dated('checkedOn'),
      promise: found.promise,
      state: 'kept',
      reason: WORDS,
    }),
  },
  {
    file: MANAGED_FILE,
    name: 'fileEvidenceAction',
    permission: 'evidence:file',
    address: (found) => `${managed(found)}/evidence/new`,
    form: evidenceForm,
  },
  {
    file: EVIDENCE_FILE,
    name: 'decideEvidenceAction',
    permission: 'evidence:decide',
    address: evidencePage,
    form: ({ evidence }) => ({ ...version, id: evidence, decision: 'rejected', note: WORDS }),
  },
  {
    file: EVIDENCE_FILE,
    name: 'addEvidenceFileAction',
    permission: 'evidence:add-file',
    address: evidencePage,
    form: ({ evidence }) => ({ id: evidence }),
  },
  {
    file: EVIDENCE_FILE,
    name: 'checkFileAgainAction',
    permission: 'evidence:check-again',
    address: evidencePage,
    form: ({ evidence, evidenceFile }) => ({ id: evidence, file: evidenceFile }),
  },
  {
    file: EVIDENCE_FILE,
    name: 'clearFileAction',
    permission: 'evidence:decide',
    address: (found) => `${evidenceFilePage(found)}/public`,
    form: ({ evidence, evidenceFile }) => ({ id: evidence, file: evidenceFile }),
  },
  {
    file: EVIDENCE_FILE,
    name: 'takeFileBackAction',
    permission: 'evidence:correct',
    address: (found) => `${evidenceFilePage(found)}/public`,
    form: ({ evidence, evidenceFile }) => ({ id: evidence, file: evidenceFile, reason: WORDS }),
  },
  {
    file: EVIDENCE_FILE,
    name: 'linkEvidenceAction',
    permission: 'evidence:link',
    address: (found) => `${evidencePage(found)}/links`,
    form: (found) => ({ ...place(found), id: found.evidence, requirements: found.requirement }),
  },
  {
    file: EVIDENCE_FILE,
    name: 'endEvidenceLinkAction',
    permission: 'evidence:link',
    address: evidenceLink,
    form: ({ evidence, evidenceLink: link }) => ({ id: evidence, link, reason: WORDS }),
  },
  {
    file: EVIDENCE_FILE,
    name: 'nameReadersAction',
    permission: 'evidence:name-readers',
    address: evidencePage,
    form: ({ evidence }) => ({ ...version, id: evidence }),
  },
  {
    file: EVIDENCE_FILE,
    name: 'correctEvidenceAction',
    permission: 'evidence:correct',
    address: (found) => `${evidencePage(found)}/edit`,
    form: ({ evidence }) => ({
      ...version,
      ...{ id: evidence, title: WORDS, description: WORDS, type: 'foi', strength: 'output' },
      ...{ provenance: 'independent', visibility: 'opcc', reason: WORDS },
    }),
  },
  {
    file: EVIDENCE_FILE,
    name: 'receiveEvidenceAction',
    permission: 'evidence:correct',
    address: evidencePage,
    form: ({ evidence }) => ({ ...version, id: evidence }),
  },
  {
    file: EVIDENCE_FILE,
    name: 'sendEvidenceAction',
    permission: 'evidence:send',
    address: evidencePage,
    form: ({ evidence }) => ({ ...version, id: evidence }),
  },
  {
    file: DOCUMENT_FILE,
    name: 'markSentenceAction',
    permission: 'document:mark',
    address: sentencePage,
    form: ({ inspectionSlug }) => ({ ...version, inspection: inspectionSlug, sentence: '1', reason: WORDS }),
  },
  {
    file: DOCUMENT_FILE,
    name: 'confirmExtractAction',
    permission: 'document:decide',
    address: extractPage,
    form: ({ inspectionSlug, extract }) => ({
      ...version,
      inspection: inspectionSlug,
      id: extract,
      title: WORDS,
      strength: 'activity',
    }),
  },
  {
    file: DOCUMENT_FILE,
    name: 'discardExtractAction',
    permission: 'document:decide',
    address: extractPage,
    form: ({ inspectionSlug, extract }) => ({
      ...version,
      inspection: inspectionSlug,
      id: extract,
      reason: WORDS,
    }),
  },
  {
    file: DOCUMENT_FILE,
    name: 'unmarkSentenceAction',
    permission: 'document:mark',
    address: sentencePage,
    form: ({ inspectionSlug }) => ({ ...version, inspection: inspectionSlug, sentence: '1' }),
  },
  {
    file: 'app/manage/measures/[ref]/enter/actions.ts',
    name: 'enterFiguresAction',
    permission: 'figures:enter',
    address: ({ measure }) => `/manage/measures/${measure}/enter`,
    form: ({ measure }) => ({ measure, source: WORDS, version: '0', pasted: '2021-04\t7' }),
  },
  {
    file: 'app/manage/measures/[ref]/edit/actions.ts',
    name: 'editMeasureAction',
    permission: 'measure:edit',
    address: ({ measure }) => `/manage/measures/${measure}/edit`,
    form: ({ measure }) => ({
      ...{ measure, ...version, title: WORDS, definition: WORDS, source: WORDS, scope: WORDS, reason: WORDS },
      ...{ direction: 'up', frequency: 'quarterly', figuresDueAfter: '', disclosureRule: 'small-groups' },
    }),
  },
  {
    file: 'app/manage/measures/[ref]/links/actions.ts',
    name: 'changeMeasureLinksAction',
    permission: 'measure:edit',
    address: ({ measure }) => `/manage/measures/${measure}/links`,
    form: ({ measure, inspectionSlug, recommendationRef }) => ({
      ...version,
      ...{ measure, recommendations: `avon-and-somerset-opcc/${inspectionSlug}/${recommendationRef}` },
      reason: WORDS,
    }),
  },
  {
    file: 'app/manage/measures/[ref]/target/actions.ts',
    name: 'setTargetAction',
    permission: 'measure:edit',
    address: ({ measure }) => `/manage/measures/${measure}/target`,
    form: ({ measure }) => ({ measure, value: '1', setBy: WORDS, ...dated('setOn'), reason: WORDS }),
  },
  {
    file: 'app/manage/measures/[ref]/methodology/actions.ts',
    name: 'writeMethodologyAction',
    permission: 'methodology:write',
    address: ({ measure }) => `/manage/measures/${measure}/methodology`,
    form: ({ measure }) => ({ measure, version: '1', words: WORDS }),
  },
  {
    file: 'app/manage/measures/[ref]/methodology/actions.ts',
    name: 'approveMethodologyAction',
    permission: 'methodology:approve',
    address: ({ measure }) => `/manage/measures/${measure}/methodology`,
    form: ({ measure }) => ({ measure, version: '1' }),
  },
  {
    file: 'app/manage/measures/[ref]/published/actions.ts',
    name: 'exemptSeriesAction',
    permission: 'series:exempt',
    address: ({ measure }) => `/manage/measures/${measure}/published`,
    form: ({ measure }) => ({
      ...{ measure, series: 'none', address: 'https://www.gov.uk/', place: WORDS },
      ...dated('readOn'),
    }),
  },
  {
    file: 'app/manage/measures/[ref]/published/actions.ts',
    name: 'endExemptionAction',
    permission: 'series:exempt',
    address: ({ measure }) => `/manage/measures/${measure}/published`,
    form: ({ measure }) => ({ measure, ended: 'none', reason: WORDS }),
  },
  {
    file: NOTES_FILE,
    name: 'addNoteAction',
    permission: 'measure:edit',
    address: ({ measure }) => `/manage/measures/${measure}/notes`,
    form: ({ measure }) => ({ measure, ...dated('date'), words: WORDS, source: WORDS }),
  },
  {
    file: NOTES_FILE,
    name: 'withdrawNoteAction',
    permission: 'measure:edit',
    address: ({ note }) => note,
    form: ({ note }) => ({ measure: 'C.9', id: note.split('/').at(-1) ?? '', reason: WORDS }),
  },
  {
    file: NOTES_FILE,
    name: 'addFootnoteAction',
    permission: 'measure:edit',
    address: ({ measure }) => `/manage/measures/${measure}/notes`,
    form: ({ measure }) => ({ measure, about: 'measure', words: WORDS, source: WORDS }),
  },
  {
    file: NOTES_FILE,
    name: 'withdrawFootnoteAction',
    permission: 'measure:edit',
    address: ({ footnote }) => footnote,
    form: ({ footnote }) => ({ measure: '3.1', id: footnote.split('/').at(-1) ?? '', reason: WORDS }),
  },
  {
    file: 'app/manage/measures/[ref]/figures/[series]/evidence/[figure]/actions.ts',
    name: 'tieEvidenceAction',
    permission: 'evidence:tie',
    address: figureEvidence,
    form: ({ measure, series, figure, evidence }) => ({ measure, series, figure, evidence }),
  },
  {
    file: 'app/manage/measures/[ref]/figures/[series]/ties/[tie]/actions.ts',
    name: 'endEvidenceTieAction',
    permission: 'evidence:untie',
    address: figureTie,
    form: ({ measure, series, tie }) => ({ measure, series, tie, reason: WORDS }),
  },
  {
    file: DOCUMENTS_FILE,
    name: 'receiveDocumentAction',
    permission: 'document:import',
    address: () => '/manage/inspections/new',
    form: () => ({ words: WORDS }),
  },
  {
    file: DOCUMENTS_FILE,
    name: 'correctDocumentAction',
    permission: 'document:import',
    address: (found) => `${documentImport(found)}/pieces/0`,
    form: ({ document }) => ({ id: document, version: '2', start: '0', work: 'name', role: 'unplaced' }),
  },
  {
    file: DOCUMENTS_FILE,
    name: 'describeDocumentAction',
    permission: 'document:import',
    address: (found) => `${documentImport(found)}/details`,
    form: ({ document }) => ({ id: document, version: '2', title: WORDS }),
  },
  {
    file: DOCUMENTS_FILE,
    name: 'decideSuggestionAction',
    permission: 'document:import',
    address: (found) => `${documentImport(found)}/suggestions`,
    form: ({ document }) => ({ id: document, version: '2', suggestion: 'part-0', decide: 'refuse' }),
  },
  {
    file: DOCUMENTS_FILE,
    name: 'saveDocumentAction',
    permission: 'document:import',
    address: documentImport,
    form: ({ document }) => ({ id: document, version: '2' }),
  },
  {
    file: DOCUMENTS_FILE,
    name: 'undoDocumentAction',
    permission: 'document:import',
    address: documentUndo,
    form: ({ document }) => ({ id: document, version: '2' }),
  },
  {
    file: DOCUMENTS_FILE,
    name: 'giveUpDocumentAction',
    permission: 'document:import',
    address: documentImport,
    form: ({ document }) => ({ id: document }),
  },
  {
    file: IMPORT_FILE,
    name: 'receiveFiguresAction',
    permission: 'figures:import',
    address: ({ measure }) => `/manage/measures/${measure}/import`,
    form: ({ measure }) => ({ measure }),
  },
  {
    file: IMPORT_FILE,
    name: 'chooseHowToReadAction',
    permission: 'figures:import',
    address: measureImport,
    form: ({ measure, figuresImport }) => ({ measure, id: figuresImport }),
  },
  {
    file: IMPORT_FILE,
    name: 'saveImportAction',
    permission: 'figures:import',
    address: measureImport,
    form: ({ measure, figuresImport }) => ({ measure, id: figuresImport, planHash: '0'.repeat(64) }),
  },
  {
    file: IMPORT_FILE,
    name: 'giveUpImportAction',
    permission: 'figures:import',
    address: measureImport,
    form: ({ measure, figuresImport }) => ({ measure, id: figuresImport }),
  },
  {
    file: IMPORT_FILE,
    name: 'restartImportAction',
    permission: 'figures:restart',
    address: measureImport,
    form: ({ measure, figuresImport }) => ({ measure, id: figuresImport }),
  },
  {
    file: REQUEST_FILE,
    name: 'askForFiguresAction',
    permission: 'figures:request',
    address: ({ measure }) => `/manage/measures/${measure}/request`,
    form: ({ measure }) => ({ measure, askedOf: WORDS, note: WORDS, ...dated('dueOn') }),
  },
  {
    file: REQUEST_FILE,
    name: 'settleRequestAction',
    permission: 'figures:request',
    address: ({ measure }) => `/manage/measures/${measure}/request`,
    form: ({ measure, figuresImport }) => ({ measure, id: figuresImport, state: 'received' }),
  },
  {
    file: PEOPLE_FILE,
    name: 'addPersonAction',
    permission: 'person:add',
    address: () => '/manage/people/new',
    form: () => ({ name: WORDS, email: 'nobody.let.in@trial.example', role: 'administrator' }),
  },
  {
    file: PEOPLE_FILE,
    name: 'giveNewPasswordAction',
    permission: 'person:manage',
    address: ({ person }) => `/manage/people/${person}/new-password`,
    form: ({ person }) => ({ id: person }),
  },
  {
    file: PEOPLE_FILE,
    name: 'changePersonAction',
    permission: 'person:manage',
    address: ({ person }) => `/manage/people/${person}`,
    form: ({ person }) => ({ id: person, ...version, name: WORDS, role: 'administrator', active: 'yes' }),
  },
  {
    file: PEOPLE_FILE,
    name: 'decideRoleAction',
    permission: 'person:agree-role',
    address: () => '/manage/people/roles',
    form: ({ person }) => ({ id: person, ...version, decision: 'decline' }),
  },
  {
    file: PEOPLE_FILE,
    name: 'liftLockAction',
    permission: 'person:manage',
    address: ({ person }) => `/manage/people/${person}`,
    form: ({ person }) => ({ id: person }),
  },
  {
    file: 'app/manage/office/facts/actions.ts',
    name: 'changeOfficeAction',
    permission: 'office:change',
    address: () => '/manage/office/facts',
    form: () => ({
      ...{ version: '9', name: WORDS, takesThe: 'no', shortName: 'None', kind: 'pcc', licence: '' },
      ...{ areaCode: 'E23000032', forceName: 'A force', email: '', telephone: '', post: '', website: '' },
      ...{ dataProtection: '', successor: '' },
    }),
  },
  {
    file: SUPPORT_LINES_FILE,
    name: 'addSupportLineAction',
    permission: 'support-line:change',
    address: () => '/manage/office/support-lines/new',
    form: () => supportLineForm,
  },
  {
    file: SUPPORT_LINES_FILE,
    name: 'changeSupportLineAction',
    permission: 'support-line:change',
    address: supportLinePage,
    form: ({ supportLine }) => ({ id: supportLine, ...version, ...supportLineForm }),
  },
  {
    file: SUPPORT_LINES_FILE,
    name: 'checkSupportLineAction',
    permission: 'support-line:change',
    address: supportLinePage,
    form: ({ supportLine }) => ({
      ...{ id: supportLine, ...version },
      ...{ 'checkedOn-day': '20', 'checkedOn-month': '11', 'checkedOn-year': '2026' },
    }),
  },
  {
    file: SUPPORT_LINES_FILE,
    name: 'withdrawSupportLineAction',
    permission: 'support-line:change',
    address: supportLinePage,
    form: ({ supportLine }) => ({ id: supportLine, ...version, reason: WORDS }),
  },
  {
    file: PUBLICATIONS_FILE,
    name: 'endTrialAction',
    permission: 'trial:end',
    address: () => '/manage/publications/trial',
    form: () => ({ sure: 'yes', reason: WORDS }),
  },
  {
    file: ERASURES_FILE,
    name: 'lookForWordsAction',
    permission: 'erasure:ask',
    address: () => '/manage/office/erasures',
    form: () => ({ words: WORDS, reason: WORDS }),
  },
  {
    file: ERASURES_FILE,
    name: 'lookForFilesAction',
    permission: 'erasure:ask',
    address: evidencePage,
    form: ({ evidence }) => ({ id: evidence, reason: WORDS }),
  },
  {
    file: ERASURES_FILE,
    name: 'askErasureAction',
    permission: 'erasure:ask',
    address: erasurePage,
    form: ({ erasure }) => ({ id: erasure, step: 'give-up' }),
  },
  {
    file: ERASURES_FILE,
    name: 'decideErasureAction',
    permission: 'erasure:decide',
    address: erasurePage,
    form: ({ erasure }) => ({ id: erasure, decision: 'agree', reason: WORDS }),
  },
  {
    file: PUBLICATIONS_FILE,
    name: 'preparePublicationAction',
    permission: 'publication:prepare',
    address: () => '/manage/publications/new',
    form: () => ({ changeNote: WORDS }),
  },
  {
    file: PUBLICATIONS_FILE,
    name: 'approvePublicationAction',
    permission: 'publication:approve',
    address: publicationPage,
    form: ({ publication }) => ({ id: publication, hash: '0'.repeat(64), looked: 'yes' }),
  },
  {
    file: PUBLICATIONS_FILE,
    name: 'returnPublicationAction',
    permission: 'publication:return',
    address: publicationPage,
    form: ({ publication }) => ({ id: publication, reason: WORDS }),
  },
  {
    file: PUBLICATIONS_FILE,
    name: 'askToWithdrawAction',
    permission: 'publication:ask-withdrawal',
    address: publicationPage,
    form: ({ publication }) => ({ id: publication, reason: WORDS }),
  },
  {
    file: PUBLICATIONS_FILE,
    name: 'decideWithdrawalAction',
    permission: 'publication:withdraw',
    address: publicationPage,
    form: ({ publication }) => ({
      id: publication,
      withdrawal: publication,
      decision: 'agree',
      reason: WORDS,
    }),
  },
  {
    file: PUBLICATIONS_FILE,
    name: 'acceptIncidentAction',
    permission: 'incident:accept',
    address: publicationPage,
    form: ({ publication }) => ({ page: publication, incident: publication, why: WORDS }),
  },
  {
    file: PUBLICATIONS_FILE,
    name: 'restartEditionAction',
    permission: 'publication:restart',
    address: publicationPage,
    form: ({ publication }) => ({ id: publication }),
  },
  {
    file: PUBLICATIONS_FILE,
    name: 'giveUpEditionAction',
    permission: 'publication:restart',
    address: publicationPage,
    form: ({ publication }) => ({ id: publication }),
  },
];

/** An item of evidence of no weight, seen by the office alone. */
export function evidenceForm(found: Pick<Found, 'inspectionSlug' | 'recommendationRef' | 'requirement'>) {
  return {
    inspection: found.inspectionSlug,
    recommendation: found.recommendationRef,
    requirements: found.requirement,
    title: 'Trial of who may do what',
    description: 'Filed by a test.',
    type: 'letter',
    strength: 'intention',
    provenance: 'self-reported',
    visibility: 'opcc',
    state: 'draft',
  };
}
