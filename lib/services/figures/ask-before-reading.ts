import type { ImportTarget } from '@/lib/domain/figures/figure-import';
import type { TableChoices } from '@/lib/domain/figures/figures-mapping';
import { askUnits } from '@/lib/importing/figures/mapping/ask-units';
import type { Proposal } from '@/lib/importing/figures/mapping/proposal';
import { askDecimal } from '@/lib/importing/figures/mapping/written-as';
import type { Table } from '@/lib/importing/figures/table/find-table';

/** The same layout is published by the date a case was recorded and by the date it was closed, and the counts differ. */
export function askBasis({ basis }: ImportTarget, proposal: Proposal): Proposal {
  const { mapping, questions } = proposal;
  if (basis !== null || mapping.layout !== 'long' || mapping.addUp === null) return proposal;
  const question =
    'Say which date decides the period that a case is counted in. Files of this layout exist for several.';
  return { ...proposal, questions: [...questions, question] };
}

/** A decimal comma is asked first, because the figures are not seen as such before. */
export function askOfNumbers(table: Table, choices: TableChoices, proposal: Proposal): Proposal {
  const decimal = askDecimal(table, choices);
  const questions =
    decimal.length > 0 ? decimal : [...proposal.questions, ...askUnits(table, proposal.mapping, choices)];
  return { ...proposal, questions };
}
