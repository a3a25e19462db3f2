import { FORCE_LABELS, type PartDials, findingOf, forceWordOf } from './dials';

/**
 * The one word for a part or a recommendation, worked out from the dials and never typed: furthest along first, then what
 * waits or is unknown. In this order they are read out.
 */
export const STANDINGS = [
  'verified',
  'verified-by-exception',
  'reported-complete',
  'in-progress',
  'on-hold',
  'not-started',
  'no-answer',
  'not-asked',
  'not-taken-forward',
  'superseded',
  'not-yet-assessed',
  'waiting-on-national-action',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Words shown for a part of which nothing is recorded: absence is said, never filled in. */
export const NOT_YET_ASSESSED = 'Not yet assessed';
export const WAITING_ON_NATIONAL_ACTION = 'Waiting on national action';

export const STANDING_LABELS: Record<Standing, string> = {
  verified: 'Complete – verified',
  'verified-by-exception': 'Complete – verified by exception',
  'reported-complete': 'Action reported complete',
  'in-progress': FORCE_LABELS['in-progress'],
  'on-hold': FORCE_LABELS['on-hold'],
  'not-started': FORCE_LABELS['not-started'],
  'no-answer': 'No answer from the force',
  'not-asked': 'Force not asked yet',
  'not-taken-forward': FORCE_LABELS['not-taken-forward'],
  superseded: 'Superseded',
  'not-yet-assessed': NOT_YET_ASSESSED,
  'waiting-on-national-action': WAITING_ON_NATIONAL_ACTION,
};

/**
 * The status of one part: what the office verified, else what the force says of it. A part of which the office recorded a
 * finding before the force was asked says that the force was not asked.
 */
export function standingOf(part: PartDials): Standing {
  if (part.addressedTo === 'national') return 'waiting-on-national-action';
  if (part.superseded !== null) return 'superseded';
  const says = forceWordOf(part);
  const finding = findingOf(part);
  if (says === 'not-taken-forward') return says;
  if (finding === 'verified' || finding === 'verified-by-exception') return finding;
  if (says === 'complete') return 'reported-complete';
  if (says === 'not-asked') return finding === 'not-assessed' ? 'not-yet-assessed' : 'not-asked';
  return says;
}
