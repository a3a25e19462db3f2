import { PUBLICATION_STATES } from './publications/publication';
import { IMPORT_STATES } from './figures/figure-import';

/** Something that says it is being done while no job that would do it is waiting or under way. */
export type StuckWork =
  | { kind: 'edition'; id: string; number: number; state: 'preparing' | 'approved' }
  | { kind: 'file'; id: string; evidenceId: string; revision: number }
  | { kind: 'import'; id: string; measure: string; fileName: string; state: 'received' | 'applying' };

/** What is stuck, as a person would name it. */
export function nameOfStuck(work: StuckWork): string {
  if (work.kind === 'edition') return `Edition ${work.number}`;
  if (work.kind === 'file') return `The check of version ${work.revision} of a file of evidence`;
  return `The file ${work.fileName} for measure ${work.measure}`;
}

/** What it says of itself, which is not true any more: for the list of what has stopped. */
export function stateOfStuck(work: StuckWork): string {
  if (work.kind === 'file') return 'Being checked';
  return work.kind === 'edition' ? PUBLICATION_STATES[work.state] : IMPORT_STATES[work.state];
}

/** What happened and what can be done, for the page of the thing itself. */
export const STUCK_SENTENCES = {
  edition: 'The work on this edition has stopped. Nothing is lost. You can start it again or cancel it.',
  import: 'The work on this file has stopped. Nothing is lost. You can start it again or cancel this import.',
} as const;

/** One line for the log and for who watches the service: how many of each kind, and no names; null when nothing is. */
export function stuckInOneLine(stuck: readonly StuckWork[]): string | null {
  if (stuck.length === 0) return null;
  const count = (kind: StuckWork['kind']) => stuck.filter((work) => work.kind === kind).length;
  return `work has stopped: editions ${count('edition')}, imports ${count('import')}, files ${count('file')}`;
}
