import { fork } from 'node:child_process';
import loadHighs from 'highs';
import { loadSolver } from '@/lib/publishing/disclosure/solver';
import { attack, type Recovered, unanswered } from './attack';
import { historyOf } from './history';
import { leastHidden, smallTable } from './least-hidden';
import { randomFrom } from './random-numbers';
import { showEditions } from './show-editions';

/*
 * `npm run verify:disclosure -- 1 10000 2`: invented offices from the first to the last of these, tried by so many processes;
 * and small tables by trying everything.
 */

const TABLES = 60;
/** After so many offices it says how far it is: 10,000 take hours. */
const TOLD_EVERY = 100;

type Tried = { seed: number; recovered: Recovered[]; unanswered: number };

type Part = { from: number; to: number; processes: number };

/** In a process of its own: each history of its part, or every second where there are two processes. */
async function tryHistories({ from, to, processes }: Part): Promise<void> {
  const [highs, solve] = await Promise.all([loadHighs(), loadSolver()]);
  for (let seed = from; seed <= to; seed += processes) {
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

const part = ({ from, to, processes }: Part, told: (one: Tried) => void) =>
  new Promise<void>((resolve, reject) => {
    const child = fork(process.argv[1] ?? '', [from, to, processes, 'part'].map(String));
    child.on('message', (one: Tried) => told(one));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A part ended with ${code}`))));
  });

async function verify({ from, to, processes }: Part): Promise<void> {
  const started = performance.now();
  const sum = { histories: 0, telling: 0, numbers: 0, unanswered: 0 };
  const told = ({ seed, recovered: [first, ...more], unanswered: questions }: Tried) => {
    sum.histories += 1;
    sum.unanswered += questions;
    if (sum.histories % TOLD_EVERY === 0)
      console.log(`${sum.histories} tried, ${sum.numbers} recovered so far`);
    if (first === undefined) return;
    sum.telling += 1;
    sum.numbers += 1 + more.length;
    console.log(
      `history ${seed}: ${1 + more.length} recovered, such as ${first.secret} (${first.count}, edition ${first.edition})`,
    );
  };
  await Promise.all(
    Array.from({ length: processes }, (_one, place) => part({ from: from + place, to, processes }, told)),
  );
  const minutes = (performance.now() - started) / 60_000;
  console.log(
    `${sum.histories} histories in ${minutes.toFixed(1)} minutes: ${sum.telling} told ${sum.numbers} numbers of people`,
  );
  console.log(`${sum.unanswered} questions were too hard for the solver, and count as not found out`);
  if (sum.telling > 0) process.exitCode = 1;
  console.log(`${sum.numbers} recovered`);
}

const [from = 1, to = 10_000, processes = 2] = process.argv.slice(2, 5).map(Number);
if (process.argv[5] === 'part') await tryHistories({ from, to, processes });
else {
  await compareWithLeast();
  await verify({ from, to, processes });
}
