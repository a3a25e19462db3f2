import type { PublicRequirement } from '@/lib/domain/outside/snapshot';
import { ASSURANCE_LABELS, FINDING_LABELS, FORCE_LABELS } from './dials';
import { STANDING_LABELS, standingOf } from './standing';

/**
 * What a file says of one part, by column. What nobody recorded is null: a file fills nothing in. The first columns are
 * those of every edition; the dials that were told apart later have columns of their own behind them.
 */
export function partCells(part: PublicRequirement) {
  const { force, found, superseded } = part;
  return {
    part: part.ref,
    part_text: part.text,
    addressed_to: part.addressedTo,
    reading_confirmed: part.confirmed ? 'yes' : 'no',
    standing: STANDING_LABELS[standingOf(part)],
    result: found && FINDING_LABELS[found.finding],
    assurance: found && ASSURANCE_LABELS[found.assurance],
    effective_on: found && found.effectiveOn,
    reason: found && found.reason,
    next_review_on: part.nextReviewOn,
    force_says: force && FORCE_LABELS[force.says],
    force_said_on: force && force.effectiveOn,
    force_reason: force && force.reason,
    force_revised_on: force && force.revisedOn,
    superseded_by: superseded && superseded.by,
    superseded_on: superseded && superseded.effectiveOn,
  };
}
