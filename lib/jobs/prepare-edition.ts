import { programFile } from '@/lib/config/project-file';
import { findUncoveredPublication } from '@/lib/data/uncovered/publications';
import { isTrial } from '@/lib/data/trial';
import { isPublishedBySetUp } from '@/lib/domain/publications/publication';
import { failEdition } from '@/lib/services/publications/fail-edition';
import { publishEdition } from '@/lib/services/publications/publish-edition';
import { describeEnd, DATABASE_AWAY, NODES_OWN, runProgram } from './run-program';

/** The program that draws one edition, and ends. */
const PROGRAM = programFile('draw-edition-part');
const FIFTEEN_MINUTES = 15 * 60 * 1000;

/** What the page of an edition says whose preparation failed. */
export const COULD_NOT_BE_PREPARED =
  'The pages of this edition could not be drawn. Nothing was published. The cause is in the log of the worker.';

/**
 * Has an edition that is being prepared drawn as a draft, and publishes the one that the set-up of a trial opens with. Run
 * again after the worker died in the middle, it does what was not done yet. When the worker is asked to stop, nothing of
 * the draft is kept, and the job is run again.
 * @throws Error when the edition could not be drawn. It is then marked as failed, unless the database was away.
 */
export async function prepareEditionJob(id: string, now: Date, stopping?: AbortSignal): Promise<void> {
  const publication = await findUncoveredPublication(id);
  if (publication?.state === 'preparing') await drawApart(id, stopping);
  if (publication && isPublishedBySetUp(publication, await isTrial())) await publishFirst(id, now);
}

/**
 * Draws in a process of its own: what draws pages and charts takes 150 MB, which a worker that keeps running would never
 * give back, and an edition is drawn once a month.
 */
async function drawApart(id: string, stopping?: AbortSignal): Promise<void> {
  const end = await runProgram({
    program: PROGRAM,
    words: [id],
    execArgv: NODES_OWN,
    timeout: FIFTEEN_MINUTES,
    stopping,
  });
  if (end.code === 0) return;
  // A process that was ended from outside could not say so itself.
  const left = end.code === DATABASE_AWAY ? null : await findUncoveredPublication(id);
  if (left?.state === 'preparing') await failEdition(left, COULD_NOT_BE_PREPARED);
  throw new Error(`The preparation of edition ${id} ended with ${describeEnd(end)}`);
}

async function publishFirst(id: string, now: Date): Promise<void> {
  const draft = await findUncoveredPublication(id);
  if (draft?.state !== 'draft' || draft.checklist.some(({ level }) => level === 'error')) return;
  await publishEdition(id, now, 'draft');
}
