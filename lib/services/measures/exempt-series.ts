import { recordChange } from '@/lib/data/audit/audit';
import { enqueueDeciding } from '@/lib/data/enqueue-job';
import { lockFiguresOf } from '@/lib/data/figures/figures';
import { endExemptionOf, insertExemption, listExemptions } from '@/lib/data/measures/exemptions';
import { dayInLondon } from '@/lib/domain/day';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { EndExemptionInput, ExemptInput } from '@/lib/schemas/exemption';

/**
 * An approver says that they have read the very figures of a series on their publisher's page: small counts in them are then
 * shown. One more figure in the series, and it says nothing until somebody reads them again.
 * @throws Refusal for a day to come, for a series that is not there or was read already, and for everybody but an approver.
 */
export async function exemptSeries(
  actor: SignedInActor,
  { measure, series, address, place, readOn }: ExemptInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'series:exempt');
  if (readOn > dayInLondon(now))
    throw new Refusal('unusable-input', 'The day you read them must be today or in the past.', 'readOn');
  const known = (await listExemptions(measure)).find(({ slug }) => slug === series);
  if (!known) throw new Refusal('not-found', 'There is no such set of figures.', 'series');
  if (known.exemption && known.holds)
    throw new Refusal('changed-meanwhile', 'Somebody has read these figures already.', 'series');
  const detail = { measure, series, address, place, readOn };
  await recordChange(
    {
      actor,
      subject: { kind: 'measure', id: measure },
      event: { action: 'figures read as published', detail },
    },
    async () => {
      await lockFiguresOf(measure);
      const ended = { by: actor.id, reason: 'The figures were read again.', at: now };
      await endExemptionOf({ measure, series }, ended);
      const exemption = { series, address, place, readOn, readById: actor.id, agreedAt: now };
      if (!(await insertExemption(measure, exemption)))
        throw new Refusal('not-found', 'There are no figures in this set.', 'series');
      await enqueueDeciding();
    },
  );
}

/**
 * Small counts of a series are hidden again.
 * @throws Refusal where nobody has said that they are public, and for everybody but an approver.
 */
export async function endExemption(
  actor: SignedInActor,
  { measure, ended: series, reason }: EndExemptionInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'series:exempt');
  const known = (await listExemptions(measure)).find(({ slug }) => slug === series);
  if (!known) throw new Refusal('not-found', 'There is no such set of figures.', 'ended');
  await recordChange(
    {
      actor,
      subject: { kind: 'measure', id: measure },
      event: { action: 'figures not taken as published', detail: { measure, series, reason } },
    },
    async () => {
      const isEnded = await endExemptionOf({ measure, series }, { by: actor.id, reason, at: now });
      if (!isEnded) throw new Refusal('changed-meanwhile', 'Nobody says this of these figures now.', 'ended');
      await enqueueDeciding();
    },
  );
}
