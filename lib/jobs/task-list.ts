import type { TaskList } from 'graphile-worker';
import { importFiguresJob } from './import-figures';
import { prepareEditionJob } from './prepare-edition';
import { publishEditionJob } from './publish-edition';

/** The id a job was handed. @throws Error for any other payload: jobs are enqueued by our own code only. */
function idOf(payload: unknown): string {
  if (typeof payload === 'object' && payload !== null && 'id' in payload && typeof payload.id === 'string') {
    return payload.id;
  }
  throw new Error('A job of a publication carries its id');
}

/** What the worker can do, by the names under which services ask for it. */
export const taskList: TaskList = {
  'prepare-edition': (payload) => prepareEditionJob(idOf(payload), new Date()),
  'import-figures': (payload, { abortSignal }) => importFiguresJob(idOf(payload), abortSignal),
  'publish-edition': (payload) => publishEditionJob(idOf(payload), new Date()),
};
