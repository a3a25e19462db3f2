/** What the force says of a requirement, as far as the office has recorded it (domain list "RequirementStatus"). */
export const STATUSES = [
  'not-started',
  'in-progress',
  'reported-complete',
  'under-review',
  'verified',
  'not-taken-forward',
  'superseded',
] as const;
export type Status = (typeof STATUSES)[number];

/** True where somebody says that it is done: the force, or the office after checking. */
export const isSaidDone = (status: Status): boolean =>
  status === 'reported-complete' || status === 'verified';

export const STATUS_LABELS: Record<Status, string> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  'reported-complete': 'Action reported complete',
  'under-review': 'Evidence under review',
  verified: 'Complete – verified',
  'not-taken-forward': 'Not being taken forward',
  superseded: 'Superseded',
};

/** What the office found, apart from what the force says. */
export const RESULTS = ['not-assessed', 'not-met', 'partly-met', 'met', 'not-applicable-locally'] as const;
export type Result = (typeof RESULTS)[number];

export const RESULT_LABELS: Record<Result, string> = {
  'not-assessed': 'Not assessed',
  'not-met': 'Not met',
  'partly-met': 'Partly met',
  met: 'Met',
  'not-applicable-locally': 'Not applicable locally',
};

/** How sure the office is of its result, weakest first. */
export const ASSURANCE_LEVELS = [
  'none',
  'self-reported',
  'document-checked',
  'tested',
  'independently-verified',
] as const;
export type AssuranceLevel = (typeof ASSURANCE_LEVELS)[number];

export const ASSURANCE_LABELS: Record<AssuranceLevel, string> = {
  none: 'No evidence yet',
  'self-reported': 'Self-reported by the force',
  'document-checked': 'Documents checked by the office',
  tested: 'Tested by the office (dip sample or observation)',
  'independently-verified': 'Independently verified',
};

/** Who a requirement is addressed to. National ones are shown, but never counted against the force. */
export const ADDRESSEES = ['local', 'national'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

/** Words shown for a requirement that nobody has assessed: absence is said, never filled in. */
export const NOT_YET_ASSESSED = 'Not yet assessed';
export const WAITING_ON_NATIONAL_ACTION = 'Waiting on national action';

export type StandingOfRequirement = { addressedTo: Addressee; status: Status | null };

/** Where a requirement is: whom it is addressed to, and the status of its latest assessment. */
export function standingOf({
  addressedTo,
  current,
}: {
  addressedTo: Addressee;
  current: { status: Status } | null;
}): StandingOfRequirement {
  return { addressedTo, status: current?.status ?? null };
}

/** The word a page shows for one requirement. */
export function describeStanding({ addressedTo, status }: StandingOfRequirement): string {
  if (addressedTo === 'national') return WAITING_ON_NATIONAL_ACTION;
  return status === null ? NOT_YET_ASSESSED : STATUS_LABELS[status];
}
