import { randomUUID } from 'node:crypto';
import { recordChange } from '@/lib/data/audit/audit';
import {
  endSupportLine,
  findSupportLine,
  insertSupportLine,
  updateChecked,
  updateSupportLine,
} from '@/lib/data/publications/support-lines';
import { dayInLondon, isAfter } from '@/lib/domain/day';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { KeptSupportLine } from '@/lib/domain/support-lines/support-line';
import { describeSupportLine, editsOf, isCheckLost } from '@/lib/domain/support-lines/support-line-change';
import type {
  AddSupportLineInput,
  ChangeSupportLineInput,
  CheckSupportLineInput,
  WithdrawSupportLineInput,
} from '@/lib/schemas/office/support-line';
import { conflictOver } from '@/lib/services/conflict-over';

const subjectOf = (id: string) => ({ kind: 'support line', id });

/** Adds a line to the public page of support. No edition may name it before somebody has checked it. */
export async function addSupportLine(actor: SignedInActor, line: AddSupportLineInput): Promise<void> {
  assertMay(actor, 'support-line:change');
  const id = randomUUID();
  const detail = { name: line.name, changes: editsOf(null, line) };
  await recordChange({ actor, subject: subjectOf(id), event: { action: 'support line added', detail } }, () =>
    insertSupportLine(id, line),
  );
}

/**
 * Changes what is said of a line. Where a caller would be led elsewhere, the check of before does not count any more.
 * @throws Refusal for a line that is not on the list, or when nothing was changed.
 * @throws Conflict when somebody else changed it first.
 */
export async function changeSupportLine(actor: SignedInActor, input: ChangeSupportLineInput): Promise<void> {
  const { id, version, ...line } = input;
  const before = await lineToKeep(actor, id);
  const changes = editsOf(before, line);
  if (changes.length === 0) throw new Refusal('unusable-input', 'You have not changed anything.', 'name');
  const detail = { name: line.name, changes };
  await recordChange(
    { actor, subject: subjectOf(id), event: { action: 'support line changed', detail } },
    async () => {
      const isSaved = await updateSupportLine(
        { id, version },
        { ...line, isCheckLost: isCheckLost(before, line) },
      );
      if (!isSaved) throw await whatIsSaved(actor, id);
    },
  );
}

/**
 * Keeps that this person called the number or opened the website, and found it right.
 * @throws Refusal for a day to come. @throws Conflict when the line was changed since they looked at it.
 */
export async function checkSupportLine(
  actor: SignedInActor,
  { id, version, checkedOn }: CheckSupportLineInput,
  now: Date,
): Promise<void> {
  const { name } = await lineToKeep(actor, id);
  if (isAfter(checkedOn, dayInLondon(now)))
    throw new Refusal('unusable-input', 'The day you checked it must be today or in the past', 'checkedOn');
  await recordChange(
    { actor, subject: subjectOf(id), event: { action: 'support line checked', detail: { name, checkedOn } } },
    async () => {
      if (!(await updateChecked({ id, version }, { on: checkedOn, by: actor.id })))
        throw await whatIsSaved(actor, id);
    },
  );
}

/** Takes a line off the list, with the reason. It stays in the history. */
export async function withdrawSupportLine(
  actor: SignedInActor,
  { id, version, reason }: WithdrawSupportLineInput,
  now: Date,
): Promise<void> {
  const { name } = await lineToKeep(actor, id);
  const detail = { name, reason };
  await recordChange(
    { actor, subject: subjectOf(id), event: { action: 'support line taken off the list', detail } },
    async () => {
      if (!(await endSupportLine({ id, version }, { reason, at: now }))) throw await whatIsSaved(actor, id);
    },
  );
}

async function lineToKeep(actor: SignedInActor, id: string): Promise<KeptSupportLine> {
  assertMay(actor, 'support-line:change');
  const line = await findSupportLine(actor, id);
  if (!line) throw new Refusal('not-found', 'There is no such support line.');
  if (line.withdrawnReason !== null)
    throw new Refusal('changed-meanwhile', 'This support line was taken off the list.');
  return line;
}

async function whatIsSaved(actor: SignedInActor, id: string): Promise<Refusal> {
  const line = await lineToKeep(actor, id);
  return conflictOver(subjectOf(id), { version: line.version, saved: describeSupportLine(line) });
}
