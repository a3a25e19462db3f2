import type { Unit } from '@/lib/domain/figure';
import type { TargetRecord } from '@/lib/domain/measures/target-record';
import { describeTarget } from '@/lib/domain/measures/target';

/** The targets of a measure as rows of its definition: the one set last first, then those before it. */
export function targetRows(targets: readonly TargetRecord[], unit: Unit) {
  return targets.toReversed().map((target, index) => ({
    id: `target-${targets.length - index}`,
    key: index === 0 ? 'Target' : 'Target before',
    value: describeTarget(target, unit),
  }));
}
