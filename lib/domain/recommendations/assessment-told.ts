import { day, formatDay } from '@/lib/domain/day';
import { ASSURANCE_LABELS, FINDING_LABELS, FORCE_LABELS } from './dials';
import { OLD_RESULT_LABELS, OLD_STATUS_LABELS } from './old-words';
import { NOT_YET_ASSESSED } from './standing';

/** How one thing that is recorded of a part is told. */
type Told = {
  field: string;
  label: string;
  /** The words of a list, for what is chosen from it. */
  labels?: Readonly<Record<string, string>>;
  isDay?: true;
  /** What is said where there is nothing. An empty text leaves the whole line out. */
  whenEmpty?: string;
};

/** What is told of what the force says, in the order of its form. */
const FORCE_TOLD = [
  { field: 'says', label: 'What the force says', labels: FORCE_LABELS },
  { field: 'revisedOn', label: 'New date', isDay: true, whenEmpty: '' },
] as const satisfies readonly Told[];

/** What is told of what the office found, in the order of its form. */
const FINDING_TOLD = [
  { field: 'finding', label: 'What we found', labels: FINDING_LABELS },
  { field: 'assurance', label: 'How sure we are', labels: ASSURANCE_LABELS },
  { field: 'wouldChange', label: 'What would change our mind', whenEmpty: '' },
] as const satisfies readonly Told[];

/** What is told of what replaced a part, in the order of its form. */
const REPLACED_TOLD = [
  { field: 'by', label: 'Replaced by', whenEmpty: 'Nothing' },
  { field: 'link', label: 'Where it can be read', whenEmpty: '' },
] as const satisfies readonly Told[];

const WHY_TOLD = [
  { field: 'reason', label: 'Reason' },
  { field: 'effectiveOn', label: 'Since', isDay: true },
] as const satisfies readonly Told[];

const REVIEW_TOLD = [
  { field: 'nextReviewOn', label: 'Next review', isDay: true, whenEmpty: 'No date set' },
] as const satisfies readonly Told[];

const TOLD = {
  force: [...FORCE_TOLD, ...WHY_TOLD],
  found: [...FINDING_TOLD, ...WHY_TOLD, ...REVIEW_TOLD],
  superseded: [...REPLACED_TOLD, ...WHY_TOLD],
} as const;

/** Which of the three things that can be recorded of a part is told. */
export type DialTold = keyof typeof TOLD;

type Said = string | null | undefined;

/** Where the values come from: what is saved, or what was typed. A day is given in words. */
export type DialSource = { text: (field: string) => Said; day: (field: string) => Said };

const inWords = ({ labels = {} }: Told, kept: string): string =>
  Object.hasOwn(labels, kept) ? (labels[kept] ?? kept) : kept;

function sayWhat(told: Told, value: Said): string | null {
  if (value) return inWords(told, value);
  if (told.whenEmpty !== undefined) return told.whenEmpty || null;
  return value ?? null;
}

/** One dial line by line. What is null, as most is before anything is recorded, has no line of its own. */
export function tellDial(dial: DialTold, { text, day }: DialSource): { label: string; value: string }[] {
  const listed: readonly Told[] = TOLD[dial];
  return listed.flatMap((told) => {
    const value = sayWhat(told, told.isDay ? day(told.field) : text(told.field));
    return value === null ? [] : [{ label: told.label, value }];
  });
}

/** What an event keeps of one dial: earlier releases kept other things, and had other words. */
type KeptInEvent = Readonly<Record<string, string | null>>;

/** What the history tells of an event, beside its reason: what this version writes, and what earlier releases wrote. */
const IN_HISTORY: readonly (Told & { atFirst?: string })[] = [
  ...FORCE_TOLD,
  {
    field: 'status',
    label: 'What the force says',
    labels: OLD_STATUS_LABELS,
    atFirst: NOT_YET_ASSESSED,
  },
  { field: 'result', label: 'What we found', labels: OLD_RESULT_LABELS },
  ...FINDING_TOLD,
  ...REPLACED_TOLD,
];

/** What changed from one entry to the next, as the history tells it. `from` is null where nothing was recorded before. */
export function tellChangeOfDial(
  before: KeptInEvent | null,
  after: KeptInEvent,
): { label: string; from: string | null; to: string }[] {
  return IN_HISTORY.flatMap((told) => {
    const { field, label, atFirst = null } = told;
    if (!Object.hasOwn(after, field) && !Object.hasOwn(before ?? {}, field)) return [];
    const from = before === null ? atFirst : sayKept(told, before[field]);
    const to = sayKept(told, after[field]);
    return from === null && to === null ? [] : [{ label, from, to: to ?? 'Nothing written' }];
  });
}

function sayKept(told: Told, kept: Said): string | null {
  if (!kept) return null;
  return told.isDay ? formatDay(day(kept)) : inWords(told, kept);
}
