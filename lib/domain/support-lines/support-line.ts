import { type Day, daysBetween } from '../day';

/** Whom a support line is for, in the order of the public page: specialist services first, the police last. */
export const SUPPORT_NEEDS = {
  'sexual-violence': 'Specialist services for rape and sexual abuse',
  men: 'For men and boys',
  children: 'For children and young people',
  lgbt: 'For LGBT+ people',
  language: 'In other languages, or for Deaf people',
  anybody: 'For anybody affected by crime',
  police: 'The police',
} as const;
export type SupportNeed = keyof typeof SUPPORT_NEEDS;

const NEEDS_IN_ORDER = Object.keys(SUPPORT_NEEDS).filter((need): need is SupportNeed =>
  Object.hasOwn(SUPPORT_NEEDS, need),
);

/** Where somebody who was hurt finds help. */
export type SupportLineRecord = {
  name: string;
  description: string;
  need: SupportNeed;
  telephone: string | null;
  url: string | null;
  hours: string | null;
  checkedOn: Day | null;
};

/** A support line as the office keeps it. */
export type KeptSupportLine = SupportLineRecord & {
  id: string;
  version: number;
  /** Where the office found it. Not published. */
  source: string;
  checkedBy: string | null;
  withdrawnReason: string | null;
};

/** Known to everybody, and on every page of the public site in words: nobody needs to try it. */
const EMERGENCY = '999';

export const isEmergency = ({ telephone }: Pick<SupportLineRecord, 'telephone'>): boolean =>
  telephone === EMERGENCY;

/** After half a year a number may be somebody else's, and no edition may send a survivor there. */
const LONGEST_UNCHECKED_DAYS = 183;

/** True for a line that no edition may name on `today`: never checked, or not for half a year. */
export function mustBeChecked(line: Pick<SupportLineRecord, 'telephone' | 'checkedOn'>, today: Day): boolean {
  if (isEmergency(line)) return false;
  return line.checkedOn === null || daysBetween(line.checkedOn, today) > LONGEST_UNCHECKED_DAYS;
}

/** The lines by whom they are for, in the order of `SUPPORT_NEEDS`; needs without a line are left out. */
export function byNeed<Line extends Pick<SupportLineRecord, 'need'>>(
  lines: readonly Line[],
): { need: SupportNeed; lines: Line[] }[] {
  return NEEDS_IN_ORDER.map((need) => ({ need, lines: lines.filter((line) => line.need === need) })).filter(
    (group) => group.lines.length > 0,
  );
}
