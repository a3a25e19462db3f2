import type { Solve } from '@/lib/domain/disclosure/attacker/equations';
import type { PastEdition } from '@/lib/domain/measures/figures-for-reader';
import { triedMeasures } from '@/lib/domain/outside/measures/measures';
import type { Shown } from './attack';
import type { History } from './history';
import { recordOf } from './records-of-history';

/** What the public is shown in every edition, each of them covered as the service would, beside what is true of it. */
export function showEditions(history: History, solve: Solve): Shown[] {
  const past: PastEdition[] = [];
  return history.editions.flatMap((_edition, edition) => {
    const { measures, rows } = recordOf(history, edition);
    const { measures: seen } = triedMeasures(measures, { past, solve });
    past.push({ edition: edition + 1, measures: seen });
    return rows.flatMap((some, at) =>
      some.flatMap((ofSeries, index) =>
        ofSeries.flatMap((row, place): Shown[] => {
          const figure = seen[at]?.series[index]?.observations[place];
          return figure ? [{ row, seen: figure, edition }] : [];
        }),
      ),
    );
  });
}
