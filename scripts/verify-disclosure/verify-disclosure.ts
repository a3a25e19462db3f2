import loadHighs from 'highs';
import type { PastEdition } from '@/lib/domain/measures/figures-for-reader';
import { triedMeasures } from '@/lib/domain/outside/measures';
import { loadSolver } from '@/lib/publishing/disclosure/solver';
import { attack, type Recovered, type Shown, unanswered } from './attack';
import { type History, historyOf } from './history';
import { recordOf } from './records-of-history';

const [highs, solve] = await Promise.all([loadHighs(), loadSolver()]);

/** What the public is shown in every edition, each of them covered as the service would, beside what is true of it. */
function showEditions(history: History): Shown[] {
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

const recoveredFrom = (history: History): Recovered[] => attack(highs, history, showEditions(history));

const [from = 1, to = 10_000] = process.argv.slice(2).map(Number);
const started = performance.now();
let [tables, values] = [0, 0];
for (let seed = from; seed <= to; seed += 1) {
  const recovered = recoveredFrom(historyOf(seed));
  values += recovered.length;
  if (recovered.length === 0) continue;
  tables += 1;
  const [first] = recovered;
  if (tables <= 20)
    console.log(`history ${seed}: ${recovered.length} recovered, such as ${first?.secret} (${first?.count})`);
}
const minutes = (performance.now() - started) / 60_000;
console.log(
  `${to - from + 1} histories in ${minutes.toFixed(1)} minutes: ${tables} told ${values} numbers of people`,
);
console.log(`${unanswered.questions} questions were too hard for the solver, and count as not found out`);
if (tables > 0) process.exitCode = 1;
