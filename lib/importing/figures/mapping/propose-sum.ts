import { isAboutRape } from '@/lib/domain/figures/figure-rules';
import { labelOf } from '@/lib/domain/figures/figure-text';
import type { AddUp, RowPick, TableChoices } from '@/lib/domain/figures/figures-mapping';
import type { DescribedColumn } from '@/lib/importing/figures/table/describe-columns';
import type { Wanted } from './proposal';

/** Charged or summonsed, and the same for another offence than the one recorded: both are charges (Home Office outcomes framework). */
const CHARGES = '1|1A';
const IS_CHARGE = /charg|summons/i;
const NAMES_OUTCOME_TYPES = /^outcome[ _]?(type|code|number)$/i;

type Told = { columns: readonly DescribedColumn[]; wanted: Wanted; choices: TableChoices };

/** Which rows are added up, which of them are the numerator, and what a person still has to say. */
type ProposedSum = { addUp: AddUp; only: RowPick[]; questions: string[] };

const isPicked = (picks: readonly RowPick[] | undefined, heading: string): boolean =>
  (picks ?? []).some((pick) => labelOf(pick.heading) === labelOf(heading));

/** The rows about rape, in the first column with that very label, for a measure about rape. */
function rapeRows({ columns, wanted: { about = '' }, choices }: Told): RowPick[] {
  if (!isAboutRape(about)) return [];
  const column = columns.find(
    ({ labels }) => labels.length > 1 && labels.some((label) => labelOf(label) === 'rape'),
  );
  return column && !isPicked(choices.only, column.heading) ? [{ heading: column.heading, is: 'Rape' }] : [];
}

const NAMES_OFFENCES = /offence|crime/i;

/** A measure about rape takes in no other offence: which rows are about rape must be seen, or said. */
function askRape({ columns, wanted: { about = '' }, choices }: Told, picked: readonly RowPick[]): string[] {
  if (!isAboutRape(about) || picked.length > 0) return [];
  const offences = columns.filter(({ kind, heading }) => kind === 'text' && NAMES_OFFENCES.test(heading));
  const isSaid = offences.some(
    ({ heading, labels }) =>
      isPicked(choices.only, heading) || labels.every((label) => /\brape\b/i.test(label)),
  );
  const [first] = offences;
  return isSaid || !first
    ? []
    : [`Say which rows of “${first.heading}” are about rape, with | between them.`];
}

/**
 * How to add up a table with a row for each outcome type, as the Home Office publishes it; null for a table without one,
 * where nobody asked to add up. A rate of charges is outcomes 1 and 1A out of all outcomes of the rows. Which outcomes
 * count for any other measure is asked.
 */
export function proposeSum(told: Told): ProposedSum | null {
  const { columns, wanted, choices } = told;
  const outcomes = columns.find(({ heading }) => NAMES_OUTCOME_TYPES.test(heading));
  const isCounted = wanted.unit === 'count' || wanted.unit === 'percent' || wanted.unit === 'ratio';
  if (!isCounted || choices.addsUp === false || (!choices.addsUp && !outcomes)) return null;
  const only = rapeRows(told);
  const rape = askRape(told, only);
  if (choices.part || !outcomes || isPicked(choices.only, outcomes.heading))
    return { addUp: { part: choices.part ?? [] }, only, questions: rape };
  const charges = { heading: outcomes.heading, is: CHARGES };
  const isCharge = IS_CHARGE.test(wanted.about ?? '');
  if (isCharge && wanted.unit === 'count')
    return { addUp: { part: [] }, only: [...only, charges], questions: rape };
  if (isCharge) return { addUp: { part: [charges] }, only, questions: rape };
  const question = `The rows of a period are added up. Say which rows of “${outcomes.heading}” count, with | between them, or * for all.`;
  return { addUp: { part: [] }, only, questions: [...rape, question] };
}
