import { recordChange } from '@/lib/data/audit/audit';
import { endEvidenceOfFigure, findEvidenceTie } from '@/lib/data/figures/evidence-ties';
import { describePeriod } from '@/lib/domain/figure';
import { forTrail } from '@/lib/domain/evidence/readers';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { EndEvidenceTieInput } from '@/lib/schemas/evidence-of-figure';

/**
 * Takes evidence off a figure. The tie is kept with who ended it, when and why, and the same evidence can be tied again.
 * @throws Refusal for a tie that is not there or not this person's to see, or that was ended before.
 */
export async function endEvidenceTie(
  actor: SignedInActor,
  { measure, series, tie: id, reason }: EndEvidenceTieInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'evidence:untie');
  const tie = await findEvidenceTie(actor, id, { measure, series });
  if (!tie) throw new Refusal('not-found', 'This evidence is not linked to this figure.');
  const { figure } = tie;
  const title = forTrail(tie, tie.title);
  const { period, revision } = figure;
  await recordChange(
    {
      actor,
      subject: { kind: 'measure', id: measure },
      event: {
        action: 'evidence taken off a figure',
        detail: {
          ...{ measure, series, period: describePeriod(period), revision, title },
          reason: forTrail(tie, reason),
        },
      },
    },
    async () => {
      if (await endEvidenceOfFigure({ id, endedById: actor.id, reason, at: now })) return;
      throw new Refusal('changed-meanwhile', 'This evidence was already unlinked from the figure.');
    },
  );
}
