import { recordChange } from '@/lib/data/audit/audit';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { findFigure, insertEvidenceOfFigure } from '@/lib/data/figures/evidence-ties';
import { describePeriod } from '@/lib/domain/figure';
import { forTrail } from '@/lib/domain/evidence/readers';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { TieEvidenceInput } from '@/lib/schemas/evidence-of-figure';

/**
 * Ties evidence to the very revision of a figure that it supports, so that a reader of the figure finds it.
 * @throws Refusal for evidence or a figure that is not there, evidence that was rejected, or a tie that is there already.
 */
export async function tieEvidenceToFigure(
  actor: SignedInActor,
  { measure, series, figure: figureId, evidence: evidenceId }: TieEvidenceInput,
  _now: Date,
): Promise<void> {
  assertMay(actor, 'evidence:tie');
  const [evidence, figure] = await Promise.all([
    findEvidence(actor, evidenceId),
    findFigure(figureId, { measure, series }),
  ]);
  if (!figure) throw new Refusal('not-found', 'There is no such figure.');
  if (!evidence) throw new Refusal('not-found', 'There is no such evidence.', 'evidence');
  if (evidence.state === 'rejected') {
    throw new Refusal('unusable-input', 'This evidence was rejected, so it supports no figure.', 'evidence');
  }
  const title = forTrail(evidence, evidence.title);
  const { period, revision } = figure;
  await recordChange(
    {
      actor,
      subject: { kind: 'measure', id: measure },
      event: {
        action: 'evidence tied to a figure',
        detail: { measure, series, period: describePeriod(period), revision, title },
      },
    },
    async () => {
      if (await insertEvidenceOfFigure(evidenceId, figureId)) return;
      throw new Refusal('unusable-input', 'This evidence is already linked to the figure.', 'evidence');
    },
  );
}
