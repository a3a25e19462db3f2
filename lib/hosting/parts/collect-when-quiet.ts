import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** In milliseconds. */
const BETWEEN_LOOKS = 30_000;
/** The most of its time that a quiet process is at work: polling the queue of jobs is less. */
const QUIET_SHARE = 0.05;

/** How the process is watched and tidied; tests give their own. */
export type Housekeeping = {
  /** The share of the time since the last look in which the process was at work, from 0 to 1. */
  busyShare(): number;
  /** Collects garbage at once. The process stands still for it, some tenths of a second where the memory in use is large. */
  collect(): void;
};

function ofThisProcess(): Housekeeping {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  let before = performance.eventLoopUtilization();
  return {
    busyShare() {
      const now = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(now, before);
      before = now;
      return utilization;
    },
    collect: () => void (typeof collect === 'function' && collect()),
  };
}

/**
 * Collects garbage once each time the process falls quiet. Node collects when it needs room for more, so a process that
 * has worked and then rests keeps all that it used once: 20 MB in the worker, 10 MB in the web process.
 */
export function collectWhenQuiet({ busyShare, collect } = ofThisProcess()): void {
  let hasWorked = true;
  setInterval(() => {
    const isBusy = busyShare() > QUIET_SHARE;
    if (!isBusy && hasWorked) collect();
    hasWorked = isBusy;
  }, BETWEEN_LOOKS).unref();
}
