import loadHighs from 'highs';
import { publicMeasures } from '@/lib/domain/outside/measures';
import { attack, type Recovered, type Shown, unanswered } from './attack';
import { type History, historyOf } from './history';
import { recordOf } from './records-of-history';

/** What the public is shown of one edition, beside what is true of it. */
function showEdition(history: History, edition: number): Shown[] {
  const { measures, rows } = recordOf(history, edition);
  const seen = publicMeasures(measures);
  return rows.flatMap((some, at) =>
    some.flatMap((ofSeries, index) =>
      ofSeries.flatMap((row, place): Shown[] => {
        const figure = seen[at]?.series[index]?.observations[place];
        return figure ? [{ row, seen: figure, edition }] : [];
      }),
    ),
  );
}

const highs = await loadHighs();

const recoveredFrom = (history: History): Recovered[] =>
  attack(
    highs,
    history,
    history.editions.flatMap((_edition, at) => showEdition(history, at)),
  );

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
