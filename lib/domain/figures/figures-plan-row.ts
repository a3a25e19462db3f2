import { capitalised } from '@/lib/domain/chart/chart-words';
import { type Day, isAfter } from '@/lib/domain/day';
import { figureFaults } from './figure-rules';
import type { IncomingFigure } from './figures-plan-line';
import { describePeriod, type PeriodType, type Unit } from '@/lib/domain/figure';

export type SeriesRules = { periodType: PeriodType; unit: Unit; source: string };
export type Planning = { series: SeriesRules; today: Day };

/** What is wrong with a row by itself, as sentences; empty where nothing is. */
export function rowFaults(row: IncomingFigure, { periodType, unit }: SeriesRules): string[] {
  const faults = figureFaults(row, unit);
  if (row.period.type !== periodType) {
    faults.unshift(
      `${capitalised(describePeriod(row.period))} is a ${words(row.period.type)}, but the series has ${words(periodType)}s`,
    );
  }
  return faults;
}

const TYPE_WORDS: Partial<Record<PeriodType, string>> = { point: 'day' };
const words = (type: PeriodType): string => TYPE_WORDS[type] ?? type.replace('-', ' ');

/** What a person should look at twice, though it may be right. */
export function withWarnings(row: IncomingFigure, { series, today }: Planning): IncomingFigure {
  const hasNotEnded = isAfter(row.period.end, today);
  const maybeFraction = series.unit === 'percent' && row.value !== null && row.value > 0 && row.value < 1;
  if (!hasNotEnded && !maybeFraction) return row;
  const warnings = [...row.warnings];
  if (hasNotEnded) warnings.push('The period has not ended yet');
  if (maybeFraction)
    warnings.push(
      `${row.value} per cent is less than 1%. Is it written as a part of 1, such as 0.5 for 50%?`,
    );
  return { ...row, warnings };
}
