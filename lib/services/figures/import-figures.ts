import { createHash, randomUUID } from 'node:crypto';
import { recordChange } from '@/lib/data/audit/audit';
import { inTransaction } from '@/lib/data/database';
import {
  findLastFile,
  findMapping,
  insertFigureImport,
  moveFigureImport,
} from '@/lib/data/figures/figure-imports';
import { type FigureImport, findUncoveredFigureImport } from '@/lib/data/uncovered/figure-imports';
import { findMeasureForFigures } from '@/lib/data/figures/figures';
import { enqueueJob } from '@/lib/data/enqueue-job';
import { findStuckWork } from '@/lib/data/stuck-work';
import {
  type ImportState,
  LIKE_THE_LAST,
  ROWS_SAVED_AT_ONCE,
  targetLikeTheLast,
  whyNotApply,
} from '@/lib/domain/figures/figure-import';
import { choicesForTable } from '@/lib/domain/figures/figures-mapping';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { assertUsableFile, isSmallFile } from '@/lib/importing/figures/files/usable-file';
import type {
  ChooseHowToReadInput,
  GiveUpImportInput,
  ReceiveFiguresInput,
  SaveImportInput,
} from '@/lib/schemas/figures/figures-import';
import { keepMapping } from './keep-mapping';

/** Every file is read and saved by the worker, in a process of its own; a small one is not kept waiting. */
const enqueueImport = (id: string, isLong: boolean): Promise<void> =>
  enqueueJob('import-figures', isLong ? { id } : { id, size: 'small' });

/** Says which field of a form a refusal of the file belongs to. */
function assertUsable(bytes: Uint8Array): void {
  try {
    assertUsableFile(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, error.sentence, 'file');
    throw error;
  }
}

type HowToRead = Pick<FigureImport, 'choices' | 'target'>;

/** How a file is read that comes in: as a person says, as was kept under a name, or as the last one of the measure. */
async function howToRead({ measure, mappingName: name, target }: ReceiveFiguresInput): Promise<HowToRead> {
  if (name === null) return { choices: {}, target };
  if (name === LIKE_THE_LAST) {
    const last = await findLastFile(measure);
    return last
      ? { choices: last.choices, target: targetLikeTheLast(target, last.target) }
      : { choices: {}, target };
  }
  const kept = await findMapping(name);
  if (kept) return { choices: kept.choices, target: { ...target, basis: target.basis ?? kept.basis } };
  throw new Refusal('not-found', `There is no saved way of reading called “${name}”.`, 'mappingName');
}

/**
 * Takes in a file of figures and hands it to the worker for its dry run. Returns the import's id.
 * @throws Refusal at once for a file that is too large, harmful or no table.
 */
export async function receiveFigures(
  actor: SignedInActor,
  input: ReceiveFiguresInput,
  now: Date,
): Promise<string> {
  assertMay(actor, 'figures:import');
  const { file } = input;
  const bytes = new Uint8Array(await file.arrayBuffer());
  assertUsable(bytes);
  const [measure, { choices, target }] = await Promise.all([
    findMeasureForFigures(input.measure),
    howToRead(input),
  ]);
  if (!measure) throw new Refusal('not-found', `There is no measure ${input.measure}.`);
  const id = randomUUID();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const isLong = !isSmallFile(bytes);
  await recordChange(
    {
      actor,
      subject: { kind: 'measure', id: measure.ref },
      event: {
        action: 'figures file received',
        detail: { measure: measure.ref, fileName: file.name, sha256 },
      },
    },
    async () => {
      const people = { receivedById: actor.id, receivedAt: now };
      await insertFigureImport({
        id,
        measureId: measure.id,
        fileName: file.name,
        sha256,
        body: bytes,
        target,
        choices,
        isLong,
        ...people,
      });
      await enqueueImport(id, isLong);
    },
  );
  return id;
}

async function importAt(id: string): Promise<FigureImport> {
  const found = await findUncoveredFigureImport(id);
  if (found) return found;
  throw new Refusal('not-found', 'There is no such import.');
}

const OUT_OF_DATE = 'This import has moved on since you opened the page. Look at it again.';

/** Says how a file is to be read, for a new dry run; on request keeps that way of reading under a name. */
export async function chooseHowToRead(
  actor: SignedInActor,
  input: ChooseHowToReadInput,
  _now: Date,
): Promise<void> {
  assertMay(actor, 'figures:import');
  const { id, target, saveAs } = input;
  const { measureRef, isLong, mapping, choices: before } = await importAt(id);
  const choices = mapping
    ? choicesForTable(input.choices, { sheet: mapping.sheet, table: before.table ?? 1 })
    : input.choices;
  await inTransaction(async () => {
    const set = { target, choices, problem: null };
    const moved = await moveFigureImport(id, { from: ['ready', 'refused'], to: 'received' }, set);
    if (!moved) throw new Refusal('changed-meanwhile', OUT_OF_DATE);
    if (saveAs !== null)
      await keepMapping(actor, {
        ...{ name: saveAs, measure: measureRef },
        reading: { choices, basis: target.basis },
      });
    await enqueueImport(id, isLong);
  });
}

/**
 * Agrees to save the figures of a dry run, and hands it to the worker. `planHash` is that of the dry run the
 * person looked at.
 * @throws Refusal when any row is refused, or the dry run is not the one that was looked at.
 */
export async function saveImport(
  actor: SignedInActor,
  { id, planHash }: SaveImportInput,
  _now: Date,
): Promise<void> {
  assertMay(actor, 'figures:import');
  const waiting = await importAt(id);
  if (waiting.state !== 'ready' || !waiting.report || waiting.planHash !== planHash) {
    throw new Refusal('changed-meanwhile', OUT_OF_DATE);
  }
  const why = whyNotApply(waiting.report);
  if (why) throw new Refusal('not-yet', why);
  const isLong = waiting.isLong || waiting.rows > ROWS_SAVED_AT_ONCE;
  await inTransaction(async () => {
    const move = { from: ['ready'], to: 'applying', planHash } as const;
    const moved = await moveFigureImport(id, move, { appliedById: actor.id });
    if (!moved) throw new Refusal('changed-meanwhile', OUT_OF_DATE);
    await enqueueImport(id, isLong);
  });
}

const WAITING_FOR_A_PERSON: readonly ImportState[] = ['ready', 'refused', 'failed'];

/** Gives an import up: nothing of it was saved, and its file is let go. Also one that nobody works on any more. */
export async function giveUpImport(
  actor: SignedInActor,
  { id }: GiveUpImportInput,
  _now: Date,
): Promise<void> {
  assertMay(actor, 'figures:import');
  const { measureRef, fileName } = await importAt(id);
  await recordChange(
    {
      actor,
      subject: { kind: 'measure', id: measureRef },
      event: { action: 'figures import given up', detail: { measure: measureRef, fileName } },
    },
    async () => {
      const stuck = await findStuckWork(id);
      const from = stuck?.kind === 'import' ? [...WAITING_FOR_A_PERSON, stuck.state] : WAITING_FOR_A_PERSON;
      const moved = await moveFigureImport(id, { from, to: 'given-up' }, { body: null });
      if (!moved) throw new Refusal('changed-meanwhile', OUT_OF_DATE);
    },
  );
}
