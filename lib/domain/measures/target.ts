import { type Day, formatDay, isAfter } from '@/lib/domain/day';
import { formatFigure, type Unit } from '@/lib/domain/figure';
import type { TargetRecord } from './target-record';

export type TargetObjection = { field: 'value' | 'setOn' | 'endsOn'; sentence: string };

/** Why a target may not be recorded, or null. `newest`: the one that holds so far. */
export function whyNotSetTarget(
  { value, setOn, endsOn }: TargetRecord,
  about: { unit: Unit; newest: TargetRecord | null; today: Day },
): TargetObjection | null {
  const { unit, newest, today } = about;
  if (unit === 'percent' && value > 100) {
    return { field: 'value', sentence: 'A target in per cent must be between 0 and 100' };
  }
  if (isAfter(setOn, today)) {
    return { field: 'setOn', sentence: 'The day the target was set must be today or in the past' };
  }
  if (newest && isAfter(newest.setOn, setOn)) {
    return {
      field: 'setOn',
      sentence: `The day the target was set must be on or after ${formatDay(newest.setOn)}, when the last one was`,
    };
  }
  if (endsOn !== null && !isAfter(endsOn, setOn)) {
    return { field: 'endsOn', sentence: 'The day the target ends must be after the day it was set' };
  }
  return null;
}

/** "85.0%, set by the Police and Crime Plan on 1 April 2026, until 31 March 2029". */
export function describeTarget({ value, setOn, setBy, endsOn }: TargetRecord, unit: Unit): string {
  const until = endsOn === null ? '' : `, until ${formatDay(endsOn)}`;
  return `${formatFigure(value, unit)}, set by ${setBy} on ${formatDay(setOn)}${until}`;
}
