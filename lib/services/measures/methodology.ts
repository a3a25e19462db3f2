import { recordChange } from '@/lib/data/audit/audit';
import { findMethodology, insertMethodology, keepApproval } from '@/lib/data/measures/methodology';
import { whyNotApproveMethodology } from '@/lib/domain/measures/methodology/methodology-record';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { ApproveMethodologyInput, WriteMethodologyInput } from '@/lib/schemas/edit-measure';
import { findUncoveredMeasure } from '@/lib/data/uncovered/measures';

async function versionsOf(actor: SignedInActor, ref: string) {
  if (!(await findUncoveredMeasure(ref))) throw new Refusal('not-found', 'There is no such measure.');
  return (await findMethodology(actor, ref)).versions;
}

/**
 * Writes a new version of how a measure is counted. Every version is kept. Outside the office the one before stays until
 * somebody else approves the new one.
 * @throws Refusal when somebody wrote a newer version meanwhile, when nothing was changed, or for who may not write it.
 */
export async function writeMethodology(
  actor: SignedInActor,
  { measure, version, words }: WriteMethodologyInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'methodology:write');
  const [newest] = await versionsOf(actor, measure);
  const last = newest?.number ?? 0;
  if (last !== version)
    throw new Refusal(
      'changed-meanwhile',
      `Version ${last} was written since you opened this page. Read it first.`,
    );
  if (newest?.words === words)
    throw new Refusal('unusable-input', `These are the words of version ${last}.`, 'words');
  const number = last + 1;
  await recordChange(
    {
      actor,
      subject: { kind: 'measure', id: measure },
      event: { action: 'methodology written', detail: { measure, number, words } },
    },
    () => insertMethodology({ ref: measure, number, words, writtenById: actor.id, writtenAt: now }),
  );
}

/**
 * An approver agrees to the newest version, which the panel reads from then on and the public from the next edition on.
 * @throws Refusal for one's own version, for one that is not the newest, and for everybody but an approver.
 */
export async function approveMethodology(
  actor: SignedInActor,
  { measure, version: number }: ApproveMethodologyInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'methodology:approve');
  const why = whyNotApproveMethodology(await versionsOf(actor, measure), number, actor.id);
  if (why) throw new Refusal('not-allowed', why);
  await recordChange(
    {
      actor,
      subject: { kind: 'measure', id: measure },
      event: { action: 'methodology approved', detail: { measure, number } },
    },
    async () => {
      if (await keepApproval({ ref: measure, number }, { by: actor.id, at: now })) return;
      throw new Refusal('changed-meanwhile', 'This version was already approved.');
    },
  );
}
