import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { DrawingSize } from '@/components/trends/drawing/chart-layout';
import { type DrawnModel, isFunnel } from './drawn-model';
import type { DrawingAnswer } from './drawing-process';

type Waiting = { resolve: (drawing: string) => void; reject: (fault: Error) => void };
type Drawer = { child: ChildProcess; waiting: Map<number, Waiting>; end?: NodeJS.Timeout };

/** The drawing process as it was built (scripts/install/programs.mjs): it starts without a loader for TypeScript. */
const PROGRAM = resolve('.build/programs/drawing-process.js');
const PATIENCE = 20_000;
/** In milliseconds: how long the process waits for another order. It takes some 90 MB, and a second to start. */
const IDLE = 60_000;

let drawer: Drawer | null = null;
let orders = 0;

/** Ends a process that nobody needed for a while; the next order starts another. */
function endWhenIdle(started: Drawer): void {
  started.child.unref();
  started.child.channel?.unref();
  started.end = setTimeout(() => {
    if (drawer === started) drawer = null;
    started.child.kill();
  }, IDLE).unref();
}

function settle(started: Drawer, answer: DrawingAnswer): void {
  const { waiting } = started;
  const found = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (waiting.size === 0) endWhenIdle(started);
  if ('drawing' in answer) found?.resolve(answer.drawing);
  else found?.reject(new Error(answer.fault));
}

function abandon(ended: Drawer, fault: Error): void {
  const { waiting } = ended;
  clearTimeout(ended.end);
  if (drawer === ended) drawer = null;
  for (const { reject } of waiting.values()) reject(fault);
  waiting.clear();
}

/**
 * Starts the drawing process. A process of its own, rather than globals put in and taken out, for four reasons: `window`
 * never exists where other work runs, not even while a drawing waits; React is always its production build there, so
 * a drawing has the same bytes in development, in tests and in production; the environment, with its secrets, stays
 * outside; and its memory is given back when it ends, which a thread's is not.
 */
function startDrawer(): Drawer {
  const child = fork(PROGRAM, [], {
    execArgv: [],
    env: { NODE_ENV: 'production' },
    // As between threads: what JSON has no word for arrives as it is.
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const started: Drawer = { child, waiting: new Map() };
  child.on('message', (answer: DrawingAnswer) => settle(started, answer));
  child.on('error', (fault) => abandon(started, fault));
  child.on('exit', () => abandon(started, new Error('The drawing process ended')));
  return started;
}

/**
 * Draws one picture of a chart, for one width of page. The same model gives the same bytes.
 * @throws Error naming the chart when a line, a limit, a label or an axis is still missing after `patience` milliseconds.
 */
export function drawChartAt(model: DrawnModel, size: DrawingSize, patience = PATIENCE): Promise<string> {
  drawer ??= startDrawer();
  const { child, waiting, end } = drawer;
  clearTimeout(end);
  orders += 1;
  const id = orders;
  const order = { model, size, patience };
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    child.ref();
    child.channel?.ref();
    child.send({ id, order });
  });
}

/** One chart, drawn for each width of page. */
export type Drawings = Readonly<Record<DrawingSize, string>>;

/**
 * The chart as the published site carries it: a wide and a narrow drawing, of which the style sheet shows the one that
 * is readable in the room there is. Null when the model holds no figure: then there is nothing to draw.
 * @throws Error naming the chart when it cannot be drawn completely.
 */
export async function drawChart(model: DrawnModel): Promise<Drawings | null> {
  if (!isFunnel(model) && model.lines.every(({ end }) => end === null)) return null;
  return { wide: await drawChartAt(model, 'wide'), narrow: await drawChartAt(model, 'narrow') };
}
