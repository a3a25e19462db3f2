import { recordChange } from '@/lib/data/audit/audit';
import { inTransaction } from '@/lib/data/database';
import { moveFigureImport, reportRowsDone } from '@/lib/data/figures/figure-imports';
import {
  type FigureImport,
  findUncoveredFigureImport,
  findUncoveredImportBody,
} from '@/lib/data/uncovered/figure-imports';
import { findMeasureForFigures, lockFiguresOf } from '@/lib/data/figures/figures';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { dayInLondon } from '@/lib/domain/day';
import { rowsToSave } from '@/lib/domain/figures/figure-import';
import { Refusal } from '@/lib/domain/refusal';
import { readTableFile } from '@/lib/importing/figures/files/read-table-file';
import { type FiguresRead, readFigures } from './read-figures';
import { countRows, reportFigures } from './report-figures';
import { forTheRecord, saveFigures } from './save-figures';

/** Reads the file again and compares it with the record as it is now. @throws Refusal when it cannot be read. */
async function readAgain(received: FigureImport, now: Date): Promise<FiguresRead> {
  const { id, measureRef, target, choices, fileName } = received;
  const [body, measure] = await Promise.all([findUncoveredImportBody(id), findMeasureForFigures(measureRef)]);
  if (!body || !measure) throw new Refusal('not-found', 'We no longer have the file. Upload it again.');
  return readFigures(() => readTableFile(body), { measure, target, choices, fileName }, dayInLondon(now));
}

/** Does the dry run of a file that has come in. What cannot be read is kept as refused, with the sentence. */
async function readImport(id: string, now: Date, problem: string | null = null): Promise<void> {
  const received = await findUncoveredFigureImport(id);
  if (received?.state !== 'received') return;
  try {
    const read = await readAgain(received, now);
    const report = reportFigures(read);
    const found = { mapping: read.proposal.mapping, report, planHash: read.planHash };
    const set = { ...found, rows: rowsToSave(report.counts), rowsDone: 0, problem };
    await moveFigureImport(id, { from: ['received'], to: 'ready' }, set);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const set = { mapping: null, report: null, planHash: null, problem: error.sentence };
    await moveFigureImport(id, { from: ['received'], to: 'refused' }, set);
  }
}

const CHANGED_MEANWHILE =
  'The figures of this measure were changed after you saw this page. Nothing was saved. This is what saving would do now.';

/**
 * Saves what the dry run showed: all of it in one transaction with its audit event, or nothing. When the record changed
 * meanwhile nothing is saved, and a new dry run waits for the person.
 */
async function applyImport(id: string, now: Date): Promise<void> {
  const agreed = await findUncoveredFigureImport(id);
  if (agreed?.state !== 'applying') return;
  const isSettled = await inTransaction(async () => {
    await lockFiguresOf(agreed.measureRef);
    // The same job of a worker that has died meanwhile may have saved it, while this one waited for the lock.
    if ((await findUncoveredFigureImport(id))?.state !== 'applying') return true;
    const read = await readAgain(agreed, now);
    if (read.planHash !== agreed.planHash) return false;
    await saveRead(agreed, read, now);
    return true;
  }, 'worker');
  if (isSettled) return;
  await moveFigureImport(id, { from: ['applying'], to: 'received' });
  await readImport(id, now, CHANGED_MEANWHILE);
}

async function saveRead(agreed: FigureImport, read: FiguresRead, now: Date): Promise<void> {
  const { id, measureRef, fileName, sha256, appliedBy } = agreed;
  const counts = countRows(read);
  if (counts.refused > 0) throw new Refusal('not-yet', 'Nothing can be saved while a row is refused.');
  await recordChange(
    {
      actor: appliedBy ?? SERVICE_ACTOR,
      subject: { kind: 'measure', id: measureRef },
      event: {
        action: 'figures imported',
        detail: { measure: measureRef, fileName, sha256, series: read.plans.length, ...forTheRecord(counts) },
      },
    },
    async () => {
      const origin = { importId: id, recordedById: appliedBy?.id ?? null };
      await saveFigures(measureRef, read.plans, {
        ...origin,
        onProgress: (rows) => reportRowsDone(id, rows),
      });
      const moved = await moveFigureImport(
        id,
        { from: ['applying'], to: 'applied' },
        { appliedAt: now, body: null },
      );
      if (!moved) throw new Error(`The import ${id} left the state “applying” while it was saved`);
    },
  );
}

/** Does what an import waits for: its dry run, or being saved. A second time it has no effect. */
export async function runImport(id: string, now: Date): Promise<void> {
  const waiting = await findUncoveredFigureImport(id);
  if (waiting?.state === 'received') await readImport(id, now);
  if (waiting?.state === 'applying') await applyImport(id, now);
}

const STOPPED =
  'We could not read or save this file. Nothing was saved. It may be too large: keep only the sheet, the rows and the columns you need, save them as CSV, and upload that. The cause is in the log of the worker.';

/** Marks an import that a fault of ours stopped, so that its page does not wait for ever. */
export async function markImportFailed(id: string): Promise<void> {
  await moveFigureImport(id, { from: ['received', 'applying'], to: 'failed' }, { problem: STOPPED });
}
