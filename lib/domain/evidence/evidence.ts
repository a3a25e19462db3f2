import { labels } from '@/lib/domain/labels';
import { type Day, isAfter } from '@/lib/domain/day';

export const EVIDENCE_TYPES = labels({
  policy: 'Policy or procedure',
  letter: 'Letter or template',
  training: 'Training record',
  minutes: 'Meeting minutes or terms of reference',
  'data-extract': 'Data extract',
  'case-audit': 'Dip sample or case audit',
  'scrutiny-panel': 'Scrutiny panel report',
  'victim-feedback': 'Victim and survivor feedback (aggregated)',
  'partner-statement': 'Partner statement (ISVA, SARC, CPS)',
  evaluation: 'Academic evaluation',
  inspection: 'Inspection finding',
  statistic: 'Published statistic',
  foi: 'Freedom of information release',
  observation: 'Observation visit',
  event: 'Event',
  statement: 'Statement',
});
export type EvidenceType = keyof typeof EVIDENCE_TYPES;

/** The evidence ladder, lowest rung first: an intention proves least, victims' experience most. */
export const EVIDENCE_STRENGTHS = labels({
  intention: 'Intention',
  activity: 'Activity',
  output: 'Output',
  'practice-change': 'Practice change',
  outcome: 'Outcome',
  'victim-experience': 'Victim experience',
});
export type EvidenceStrength = keyof typeof EVIDENCE_STRENGTHS;

/** Where a piece of evidence comes from: the force itself, the office's own test, or somebody independent of both. */
export const PROVENANCES = labels({
  'self-reported': 'Self-reported by the force',
  'office-checked': 'Checked by the office',
  'office-tested': 'Tested by the office',
  independent: 'Independent',
});
export type Provenance = keyof typeof PROVENANCES;

export const EVIDENCE_STATES = labels({
  requested: 'Requested',
  draft: 'Draft',
  'in-review': 'In review',
  accepted: 'Accepted',
  rejected: 'Rejected',
  expired: 'Expired',
});
export type EvidenceState = keyof typeof EVIDENCE_STATES;

/** What is told of a decision on evidence, saved or still being written. */
export const DECISION_WORDS = { state: 'State', note: 'Note on the decision' } as const;

/** Who may see a record, widest first. "Panel" is pre-release; "Restricted" is for named people. */
export const VISIBILITIES = {
  public: 'Public',
  panel: 'Panel (before publication)',
  opcc: 'Office only',
  restricted: 'Restricted (named people)',
} as const;
export type Visibility = keyof typeof VISIBILITIES;

/** What an item of evidence may be when it is filed: handed to the approvers, kept back to be finished, or asked for and not here yet. */
export const FILING_STATES = ['in-review', 'draft', 'requested'] as const satisfies readonly EvidenceState[];

export type EvidenceAsked = {
  visibility: Visibility;
  publicSummary: string | null;
  effectiveFrom: Day | null;
  effectiveTo: Day | null;
  expiresOn: Day | null;
  link: string | null;
  state: EvidenceState;
  askedOf: string | null;
  dueOn: Day | null;
};

/**
 * What prevents filing an item of evidence, with the field of the form it belongs to; null when nothing does.
 * The description is the office's own note, so what the public reads of a public item has to be written for them.
 */
export function whyNotFile(asked: EvidenceAsked): { field: keyof EvidenceAsked; sentence: string } | null {
  const { effectiveFrom, effectiveTo, expiresOn } = asked;
  if (asked.visibility === 'public' && asked.publicSummary === null) {
    return {
      field: 'publicSummary',
      sentence: 'Enter a summary for the public, because this evidence is public',
    };
  }
  if (effectiveFrom !== null && effectiveTo !== null && isAfter(effectiveFrom, effectiveTo)) {
    return {
      field: 'effectiveTo',
      sentence: 'The last day it covers must be the same as or after the first day',
    };
  }
  if (effectiveFrom !== null && expiresOn !== null && isAfter(effectiveFrom, expiresOn)) {
    return {
      field: 'expiresOn',
      sentence: 'The day it expires must be the same as or after the first day it covers',
    };
  }
  if (asked.link !== null && !asked.link.startsWith('https://')) {
    return { field: 'link', sentence: 'The link must begin with https://' };
  }
  return asked.state === 'requested' ? whyNotRequest(asked) : null;
}

function whyNotRequest({ askedOf, dueOn }: Pick<EvidenceAsked, 'askedOf' | 'dueOn'>) {
  if (askedOf === null) return { field: 'askedOf', sentence: 'Enter who you asked for it' } as const;
  return dueOn === null ? ({ field: 'dueOn', sentence: 'Enter the day it is due by' } as const) : null;
}

/**
 * Why a person may not send a draft for review, or null. A draft that came with the service has nobody who filed it, so whoever reads
 * and sends it must not be able to decide on it as well.
 */
export function whyNotSend(
  { state, filedBy }: { state: EvidenceState; filedBy: { id: string } | null },
  mayDecide: boolean,
): string | null {
  if (state !== 'draft') return `This evidence is not a draft: it is “${EVIDENCE_STATES[state]}”.`;
  return filedBy === null && mayDecide
    ? 'This draft came with the service. A scrutiny officer must send it for review, so that 2 people look at it.'
    : null;
}

/** Why `actorId` may not decide on this evidence, or null when they may. Nobody decides on what they filed or corrected. */
export function whyNotDecide(
  evidence: { state: EvidenceState; filedBy: { id: string } | null; correctedBy: { id: string } | null },
  actorId: string,
): string | null {
  if (evidence.state !== 'in-review') {
    return `This evidence is not waiting for a decision: it is “${EVIDENCE_STATES[evidence.state]}”.`;
  }
  if (evidence.filedBy?.id === actorId)
    return 'You filed this evidence, so another approver must decide on it.';
  if (evidence.correctedBy?.id === actorId)
    return 'You corrected this evidence, so another approver must decide on it.';
  return null;
}

/** The visibilities a person of this role may read. Restricted items are for named people, whatever their role. */
export function visibilitiesFor(
  role: 'administrator' | 'officer' | 'approver' | 'panel' | 'public',
): readonly Visibility[] {
  if (role === 'public') return ['public'];
  if (role === 'panel') return ['public', 'panel'];
  return ['public', 'panel', 'opcc'];
}
