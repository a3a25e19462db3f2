import { ASSURANCE_LABELS, NOT_YET_ASSESSED, RESULT_LABELS, STATUS_LABELS } from './requirement';

/** How one thing of an assessment is told. */
type Told = {
  field: string;
  label: string;
  /** The words of a list, for what is chosen from it. */
  labels?: Readonly<Record<string, string>>;
  isDay?: true;
  /** What is said where there is nothing. An empty text leaves the whole line out. */
  whenEmpty?: string;
  /** Also told in the history, before and after, and what is said there of the time before the first assessment. */
  inHistory?: { atFirst: string | null };
};

/**
 * What is told of an assessment – saved, still being written, or in the history – in the order of its form. The reason is
 * not in the history's lines, because every event gives its own.
 */
const TOLD = [
  {
    field: 'status',
    label: 'What the force says',
    labels: STATUS_LABELS,
    inHistory: { atFirst: NOT_YET_ASSESSED },
  },
  { field: 'supersededBy', label: 'Replaced by', whenEmpty: '' },
  { field: 'result', label: 'What we found', labels: RESULT_LABELS, inHistory: { atFirst: null } },
  { field: 'assurance', label: 'How sure we are', labels: ASSURANCE_LABELS, inHistory: { atFirst: null } },
  { field: 'reason', label: 'Reason' },
  {
    field: 'wouldChange',
    label: 'What would change our mind',
    whenEmpty: '',
    inHistory: { atFirst: null },
  },
  { field: 'effectiveOn', label: 'Took effect on', isDay: true },
  { field: 'nextReviewOn', label: 'Next review', isDay: true, whenEmpty: 'No date set' },
] as const satisfies readonly Told[];

type DayTold = Extract<(typeof TOLD)[number], { isDay: true }>['field'];
type TextTold = Exclude<(typeof TOLD)[number]['field'], DayTold>;

type Said = string | null | undefined;

/** Where the values come from: what is saved, or what was typed. A day is given in words. */
export type AssessmentSource = { text: (field: TextTold) => Said; day: (field: DayTold) => Said };

const inWords = ({ labels = {} }: Told, kept: string): string =>
  Object.hasOwn(labels, kept) ? (labels[kept] ?? kept) : kept;

function sayWhat(told: Told, value: Said): string | null {
  if (value) return inWords(told, value);
  if (told.whenEmpty !== undefined) return told.whenEmpty || null;
  return value ?? null;
}

/** An assessment line by line. What is null, as most is before the first assessment, has no line of its own. */
export function tellAssessment({ text, day }: AssessmentSource): { label: string; value: string }[] {
  return TOLD.flatMap((told) => {
    const value = sayWhat(told, 'isDay' in told ? day(told.field) : text(told.field));
    return value === null ? [] : [{ label: told.label, value }];
  });
}

/** An assessment as an event keeps it: earlier releases kept fewer things of it. */
type KeptInEvent = Readonly<Record<string, string | null>>;

/** What changed from one assessment to the next, as the history tells it. `from` is null before the first. */
export function tellChangeOfAssessment(
  before: KeptInEvent | null,
  after: KeptInEvent,
): { label: string; from: string | null; to: string }[] {
  const listed: readonly Told[] = TOLD;
  return listed.flatMap((told) => {
    if (!told.inHistory) return [];
    const { field, label } = told;
    const from = before === null ? told.inHistory.atFirst : sayWhat(told, before[field]);
    const to = sayWhat(told, after[field]);
    return from === null && to === null ? [] : [{ label, from, to: to ?? 'Nothing written' }];
  });
}
