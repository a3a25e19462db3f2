import type { AddJobFunction, CronItem, Task, TaskList } from 'graphile-worker';
import { oneOf } from '@/lib/data/lists';
import { expireDrafts } from '@/lib/data/people/drafts';
import { findUncoveredPublication } from '@/lib/data/uncovered/publications';
import { withStatementLimit } from '@/lib/data/time-limits';
import type { PictureOrder } from '@/lib/domain/chart/chart-picture';
import { PICTURE_FORMATS, PICTURE_SIZES } from '@/lib/domain/picture-kinds';
import { ROLES } from '@/lib/domain/permissions';
import { publishEdition } from '@/lib/services/publications/publish-edition';
import { checkAuditJob } from './check-audit';
import { checkEvidenceFileJob } from './check-evidence-file';
import { decideFiguresJob, WHERE_NEEDED } from './decide-figures';
import { importFiguresJob } from './import-figures';
import { noticeStuckWorkJob } from './notice-stuck-work';
import { prepareEditionJob } from './prepare-edition';
import { readDocumentJob } from './read-document';

/** A word a job was handed. @throws Error for any other payload: jobs are enqueued by our own code only. */
function wordOf(payload: unknown, name: string): string {
  const found = Object.entries(payload ?? {}).find(([key]) => key === name)?.[1];
  if (typeof found === 'string') return found;
  throw new Error(`This job carries no ${name}`);
}

const idOf = (payload: unknown) => wordOf(payload, 'id');

function pictureOrderOf(payload: unknown): PictureOrder {
  return {
    measure: wordOf(payload, 'measure'),
    figure: wordOf(payload, 'figure'),
    role: oneOf(ROLES, wordOf(payload, 'role')),
    size: oneOf(PICTURE_SIZES, wordOf(payload, 'size')),
    format: oneOf(PICTURE_FORMATS, wordOf(payload, 'format')),
  };
}

// What draws charts is loaded by the first job that needs it, so that a worker that was killed is soon back.
const drawing = () => import('./draw-chart');

/** Later than anything a person waits for. */
const WHEN_THERE_IS_TIME = 10;

/** Each picture is a job of its own: one that cannot be drawn keeps no other back, and one that a person asks for comes first. */
async function drawWallJob(addJob: AddJobFunction): Promise<void> {
  const { picturesOfTheWall } = await drawing();
  for (const order of await picturesOfTheWall()) {
    const jobKey = `draw-wall:${order.measure}:${order.figure}:${order.role}`;
    await addJob('draw-chart', order, { jobKey, maxAttempts: 3, priority: WHEN_THERE_IS_TIME });
  }
}

/** Every publication is anchored: by a job of its own, so that a trail that is not whole holds no edition back. */
async function anchorIfPublished(id: string, addJob: AddJobFunction): Promise<void> {
  if ((await findUncoveredPublication(id))?.state !== 'published') return;
  await addJob('check-audit', {}, { jobKey: 'check-audit' });
}

type Job = {
  run: Task;
  /** The longest that one statement of the job may take in the database, and wait for a lock there. */
  statementSeconds: number;
};

/** In seconds. A person waits for the first; the others store whole editions and files, or read the whole trail. */
const QUICK = 20;
const SLOW = 300;

const JOBS: Readonly<Record<string, Job>> = {
  'prepare-edition': {
    run: async (payload, { abortSignal, addJob }) => {
      await prepareEditionJob(idOf(payload), new Date(), abortSignal);
      await anchorIfPublished(idOf(payload), addJob);
    },
    statementSeconds: SLOW,
  },
  'import-figures': {
    run: (payload, { abortSignal }) => importFiguresJob(idOf(payload), abortSignal),
    statementSeconds: SLOW,
  },
  'read-document': {
    run: (payload, { abortSignal }) => readDocumentJob(idOf(payload), abortSignal),
    statementSeconds: SLOW,
  },
  'check-evidence-file': {
    run: (payload, { abortSignal }) => checkEvidenceFileJob(idOf(payload), abortSignal),
    statementSeconds: SLOW,
  },
  'decide-figures': {
    run: (payload, { abortSignal }) => decideFiguresJob(idOf(payload), abortSignal),
    statementSeconds: SLOW,
  },
  'publish-edition': {
    run: async (payload, { addJob }) => {
      await publishEdition(idOf(payload), new Date());
      await anchorIfPublished(idOf(payload), addJob);
    },
    statementSeconds: SLOW,
  },
  'check-audit': { run: () => checkAuditJob(new Date()), statementSeconds: SLOW },
  'draw-chart': {
    run: async (payload) => (await drawing()).drawChartJob(pictureOrderOf(payload), new Date()),
    statementSeconds: QUICK,
  },
  'draw-wall': { run: (_payload, { addJob }) => drawWallJob(addJob), statementSeconds: QUICK },
  'prune-charts': { run: async () => (await drawing()).pruneChartsJob(new Date()), statementSeconds: SLOW },
  'expire-drafts': { run: expireDrafts, statementSeconds: QUICK },
  'notice-stuck-work': { run: noticeStuckWorkJob, statementSeconds: QUICK },
};

/** What the worker can do, by the names under which services ask for it. */
export const taskList: TaskList = Object.fromEntries(
  Object.entries(JOBS).map(([name, { run, statementSeconds }]): [string, Task] => [
    name,
    (payload, helpers) => withStatementLimit(statementSeconds, async () => run(payload, helpers)),
  ]),
);

/** In milliseconds. */
const A_DAY = 24 * 3_600_000;

/** What the worker does by the clock. */
export const cronItems: CronItem[] = [
  { task: 'prune-charts', match: '30 3 * * *' },
  // A night on which the service did not run is made up for when it starts again.
  { task: 'make-backup', match: '0 2 * * *', options: { backfillPeriod: A_DAY, maxAttempts: 1 } },
  { task: 'check-audit', match: '15 3 * * *', options: { backfillPeriod: A_DAY } },
  { task: 'expire-drafts', match: '45 3 * * *', options: { backfillPeriod: A_DAY } },
  { task: 'draw-wall', match: '0 5 * * *' },
  { task: 'notice-stuck-work', match: '*/5 * * * *' },
  // Nothing stays undecided because one job was lost.
  { task: 'decide-figures', match: '*/10 * * * *', payload: { id: WHERE_NEEDED } },
];
