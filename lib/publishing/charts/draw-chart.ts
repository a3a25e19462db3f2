import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DrawingSize } from '@/components/trends/chart-layout';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import type { DrawingAnswer } from './drawing-thread';

type Waiting = { resolve: (drawing: string) => void; reject: (fault: Error) => void };
type Thread = { worker: Worker; waiting: Map<number, Waiting>; end?: NodeJS.Timeout };

/** The drawing thread as it was built (scripts/install/programs.mjs): a thread starts without a loader for TypeScript. */
const PROGRAM = resolve('.build/programs/drawing-thread.js');
const PATIENCE = 20_000;
/** In milliseconds: how long the thread waits for another order. It takes some 90 MB, anda second to start. */
const IDLE = 60_000;

let thread: Thread | null = null;
let orders = 0;

/** Ends a thread that nobody needed for a while; the next order starts another. */
function endWhenIdle(started: Thread): void {
  started.worker.unref();
  started.end = setTimeout(() => {
    if (thread === started) thread = null;
    void started.worker.terminate();
  }, IDLE).unref();
}

function settle(started: Thread, answer: DrawingAnswer): void {
  const { waiting } = started;
  const found = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (waiting.size === 0) endWhenIdle(started);
  if ('drawing' in answer) found?.resolve(answer.drawing);
  else found?.reject(new Error(answer.fault));
}

function abandon(ended: Thread, fault: Error): void {
  const { waiting } = ended;
  clearTimeout(ended.end);
  if (thread === ended) thread = null;
  for (const { reject } of waiting.values()) reject(fault);
  waiting.clear();
}

/**
 * Starts the drawing thread. A thread of its own, rather than globals put in and taken out, for three reasons: `window`
 * never exists where other work runs, not even while a drawing waits; React is always its production build there, so
 * a drawing has the same bytes in development, in tests and in production; and the environment, with its secrets, stays
 * outside.
 */
function startThread(): Thread {
  const worker = new Worker(PROGRAM, {
    execArgv: [],
    env: { NODE_ENV: 'production' },
  });
  const started: Thread = { worker, waiting: new Map() };
  worker.on('message', (answer: DrawingAnswer) => settle(started, answer));
  worker.on('error', (fault) => abandon(started, fault));
  worker.on('exit', () => abandon(started, new Error('The drawing thread ended')));
  return started;
}

/**
 * Draws one picture of a chart, for one width of page. The same model gives the same bytes.
 * @throws Error naming the chart when a line, a limit, a label or an axis is still missing after `patience` milliseconds.
 */
export function drawChartAt(model: ChartModel, size: DrawingSize, patience = PATIENCE): Promise<string> {
  thread ??= startThread();
  const { worker, waiting, end } = thread;
  clearTimeout(end);
  orders += 1;
  const id = orders;
  const order = { model, size, patience };
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.ref();
    worker.postMessage({ id, order });
  });
}

/** One chart, drawn for each width of page. */
export type Drawings = Readonly<Record<DrawingSize, string>>;

/**
 * The chart as the published site carries it: a wide and a narrow drawing, of which the style sheet shows the one that
 * is readable in the room there is. Null when the model holds no figure: then there is nothing to draw.
 * @throws Error naming the chart when it cannot be drawn completely.
 */
export async function drawChart(model: ChartModel): Promise<Drawings | null> {
  if (model.lines.every(({ end }) => end === null)) return null;
  return { wide: await drawChartAt(model, 'wide'), narrow: await drawChartAt(model, 'narrow') };
}
