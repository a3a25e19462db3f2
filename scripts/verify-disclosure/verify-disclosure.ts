import { fork } from 'node:child_process';
import loadHighs from 'highs';
import { loadSolver } from '@/lib/publishing/disclosure/solver';
import { attack, type Recovered, unanswered } from './attack';
import { historyOf } from './history';
import { leastHidden, smallTable } from './least-hidden';
import { randomFrom } from './random-numbers';
import { showEditions } from './show-editions';

/* `npm run verify:disclosure -- 1 10000`: invented offices, tried by two processes; and small tables by trying everything. */

const PROCESSES = 2;
const TABLES = 60;

type Tried = { seed: number; recovered: Recovered[]; unanswered: number };

/** In a process of its own: every second history, or as many as there are processes. */
async function tryHistories(from: number, to: number): Promise<void> {
  const [highs, solve] = await Promise.all([loadHighs(), loadSolver()]);
  for (let seed = from; seed <= to; seed += PROCESSES) {
    const history = historyOf(seed);
    const recovered = attack(highs, history, showEditions(history, solve));
    process.send?.({ seed, recovered, unanswered: unanswered.questions } satisfies Tried);
    unanswered.questions = 0;
  }
  process.disconnect();
}

/** How many figures of small tables are hidden, beside the fewest that would do. */
async function compareWithLeast(): Promise<void> {
  const solve = await loadSolver();
  let [hidden, least] = [0, 0];
  for (let seed = 1; seed <= TABLES; seed += 1) {
    const table = smallTable(randomFrom(seed));
    hidden += showEditions(table, solve).filter(({ seen }) => seen.numerator === null).length;
    least += leastHidden(table);
  }
  console.log(
    `${TABLES} small tables: ${hidden} figures are hidden, ${least} would be enough (${(hidden / least).toFixed(2)} times; goal 1.5)`,
  );
}

const part = (place: number, [from, to]: readonly [number, number], told: (one: Tried) => void) =>
  new Promise<void>((resolve, reject) => {
    const child = fork(process.argv[1] ?? '', [String(from + place), String(to), 'part']);
    child.on('message', (one: Tried) => told(one));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A part ended with ${code}`))));
  });

async function verify(from: number, to: number): Promise<void> {
  const started = performance.now();
  const sum = { histories: 0, telling: 0, numbers: 0, unanswered: 0 };
  const told = ({ seed, recovered: [first, ...more], unanswered: questions }: Tried) => {
    sum.histories += 1;
    sum.unanswered += questions;
    if (first === undefined) return;
    sum.telling += 1;
    sum.numbers += 1 + more.length;
    console.log(
      `history ${seed}: ${1 + more.length} recovered, such as ${first.secret} (${first.count}, edition ${first.edition})`,
    );
  };
  await Promise.all(Array.from({ length: PROCESSES }, (_one, place) => part(place, [from, to], told)));
  const minutes = (performance.now() - started) / 60_000;
  console.log(
    `${sum.histories} histories in ${minutes.toFixed(1)} minutes: ${sum.telling} told ${sum.numbers} numbers of people`,
  );
  console.log(`${sum.unanswered} questions were too hard for the solver, and count as not found out`);
  if (sum.telling > 0) process.exitCode = 1;
  console.log(`${sum.numbers} recovered`);
}

const [from = 1, to = 10_000] = process.argv.slice(2).map(Number);
if (process.argv[4] === 'part') await tryHistories(from, to);
else {
  await compareWithLeast();
  await verify(from, to);
}
