import type { DataColumn } from '../data-columns';

const WHERE = [
  { name: 'edition', meaning: 'Number of the edition' },
  { name: 'as_at', meaning: 'Date of the edition' },
  { name: 'inspection', meaning: 'Short name of the inspection, as used in web addresses' },
  { name: 'recommendation', meaning: 'Number of the recommendation. This is text' },
  { name: 'promise', meaning: 'Number of the promise on the page of its recommendation' },
] as const satisfies readonly DataColumn[];

/** Columns of promises.csv: one row for each promise. */
export const PROMISE_COLUMNS = [
  ...WHERE,
  { name: 'words', meaning: 'What was promised, in this office’s words' },
  { name: 'quote', meaning: 'The words of the response that promise it; empty for our own actions' },
  { name: 'words_confirmed', meaning: '“yes”, or “no” while we have not confirmed the wording' },
  { name: 'owner', meaning: 'Who must keep it' },
  { name: 'owner_role', meaning: 'The role that answers for it; empty if none is named' },
  { name: 'how_often', meaning: 'How often it was promised' },
  { name: 'starts_on', meaning: 'First day of the first period; empty if nobody has told us' },
  { name: 'first_due_on', meaning: 'The date it was first due by; empty if no date was given' },
  { name: 'due_on', meaning: 'The date it is due by now' },
  { name: 'times_moved', meaning: 'How often the date was moved' },
  {
    name: 'months_moved',
    meaning: 'Whole months from the first date to the date now; negative if it is earlier',
  },
  {
    name: 'periods_ended',
    meaning: 'Periods that have ended since the first day; empty if none is expected',
  },
  { name: 'periods_held', meaning: 'Of those, held' },
  { name: 'periods_not_held', meaning: 'Of those, not held' },
  { name: 'periods_not_told', meaning: 'Of those, nobody has told us' },
  { name: 'status', meaning: 'What the last check found' },
  { name: 'checked_on', meaning: 'Date of the last check' },
  { name: 'serves', meaning: 'Other recommendations and parts that it serves too; empty if there are none' },
  {
    name: 'evidence_until',
    meaning: 'Last day on which we rely on the evidence that it was kept; empty if there is none',
  },
] as const satisfies readonly DataColumn[];

/** Columns of promise-periods.csv: one row for each period of a regular promise, and for each that was held without a date. */
export const PERIOD_COLUMNS = [
  ...WHERE,
  { name: 'period_start', meaning: 'First day; empty if the response gives no date' },
  { name: 'period_end', meaning: 'Last day' },
  { name: 'state', meaning: 'Held, Not held, Not told, or To come' },
  { name: 'note', meaning: 'How we know' },
  { name: 'evidence', meaning: 'Title of the evidence, if it can be shown' },
  { name: 'evidence_until', meaning: 'Last day on which we rely on that evidence; empty if there is none' },
] as const satisfies readonly DataColumn[];

/** Columns of promise-dates.csv: one row for each date that a promise was due by. */
export const DUE_DATE_COLUMNS = [
  ...WHERE,
  { name: 'moved_on', meaning: 'Date on which it was set or moved' },
  { name: 'from', meaning: 'The date before; empty if there was none' },
  { name: 'to', meaning: 'The date after' },
  { name: 'reason', meaning: 'Why' },
] as const satisfies readonly DataColumn[];
