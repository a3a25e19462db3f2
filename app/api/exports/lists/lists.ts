import type { ListName } from '@/lib/domain/paths/lists';
import { figureRequests, measures, revisions } from './figures-lists';
import type { ListFile } from './list-file';
import { editions, history, people } from './office-lists';
import { evidence, promises, sentences } from './record-lists';

/** Every list that can be had as a file. Each has the guard of its page. */
export const LISTS: Readonly<Record<ListName, ListFile>> = {
  ...{ evidence, promises, sentences },
  ...{ measures, revisions, 'figure-requests': figureRequests },
  ...{ editions, people, history },
};
