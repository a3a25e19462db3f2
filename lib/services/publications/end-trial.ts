import { appendEvent, recordChange } from '@/lib/data/audit/audit';
import { enqueueDeciding } from '@/lib/data/enqueue-job';
import { endTrial } from '@/lib/data/trial';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { EndTrialInput } from '@/lib/schemas/publication';

const TRIAL = { kind: 'service', id: 'trial' } as const;

/**
 * Ends a trial because two people have published an edition, in the transaction of that edition. Nothing where it is over
 * already. Shipped addresses count as read in a trial alone (decision 10), so what is shown of those figures is decided anew.
 */
export async function endTrialWithEdition(now: Date): Promise<void> {
  if (!(await endTrial(now))) return;
  await appendEvent({ actor: SERVICE_ACTOR, subject: TRIAL, event: { action: 'trial ended', detail: {} } });
  await enqueueDeciding();
}

/**
 * Ends a trial for good, with a reason: from then on nobody outside the office reads a draft, and no edition is published
 * without a second person. What is shown of figures is decided anew, as at the other end of a trial.
 * @throws Refusal for anybody but an administrator, and where the record is no trial or its trial is over.
 */
export async function endTrialByHand(
  actor: SignedInActor,
  { reason }: EndTrialInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'trial:end');
  await recordChange(
    { actor, subject: TRIAL, event: { action: 'trial ended', detail: { reason } } },
    async () => {
      if (!(await endTrial(now))) throw new Refusal('not-found', 'This record is no trial any more.');
      await enqueueDeciding();
    },
  );
}
