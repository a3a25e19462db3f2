import type { FigurePlaces, Mapping, TableChoices } from '@/lib/domain/figures/figures-mapping';
import type { Table } from '@/lib/importing/figures/table/find-table';
import { askComma } from './ask-comma';

const IN_MANY = /\(['’‘]?000s?\)|(?<![\d,.])['’‘]?000s\b|\bthousands\b|\bmillions\b|£ ?m\b/i;
const PER_MANY = /\bper (?:1[, ]?000|10[, ]?000|100[, ]?000|1[, ]?000[, ]?000|thousand|million)\b/i;

function placesOf(mapping: Mapping): string[] {
  if (mapping.layout === 'long') return named(mapping);
  return mapping.roles.in === 'all' ? [] : named(mapping.roles);
}

const named = ({ numerator, denominator, value }: FigurePlaces): string[] =>
  [numerator, denominator, value].filter((place) => place !== null);

/**
 * What must be asked of the units that headings, or the lines above, say the figures are in: thousands, or so many per
 * 1,000; and what a comma means that may be either. Nothing once it was said.
 */
export function askUnits(table: Table, mapping: Mapping, choices: TableChoices): string[] {
  return [...askMultiple(table, mapping, choices), ...askComma(table, mapping, choices)];
}

function askMultiple(table: Table, mapping: Mapping, { multiple }: TableChoices): string[] {
  if (multiple !== undefined) return [];
  const headings = placesOf(mapping);
  const perMany = headings.find((heading) => PER_MANY.test(heading));
  if (perMany !== undefined)
    return [
      `“${perMany}” is a rate for so many people or cases. Say that the numbers are as they are, or choose another column.`,
    ];
  const inMany =
    headings.find((heading) => IN_MANY.test(heading)) ?? table.preamble.find((line) => IN_MANY.test(line));
  return inMany === undefined
    ? []
    : [`“${inMany}” says that the numbers are not in ones. Say what they are in.`];
}
