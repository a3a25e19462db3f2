import { PlainProblem } from '@/lib/config/plain-problem';
import { projectFile } from '@/lib/config/project-file';
import { askedFaults, readArguments } from './arguments';
import { makeCopy } from './copy';
import { describeOutcome, isGoodEnough, summaryOf } from './outcome';
import { keepOutcome, keptOutcomes } from './kept-outcomes';
import { readFaults } from './read-faults';
import { stopRunning } from './run-to-end';
import { tryFault } from './try-fault';

const root = `${projectFile('.')}/`;

/** Faults that somebody else planted on paper, put in one at a time: which of them do the tests notice? */
async function checkPlanted(): Promise<number> {
  const asked = readArguments(process.argv.slice(2));
  const all = readFaults(`${root}tests/planted`);
  const { now, before } = askedFaults(all, asked);
  const copy = await makeCopy(root);
  // Ctrl-C leaves neither the copy nor a program that is under way in it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopRunning());
  const outcomes = keptOutcomes(root, copy.commit, before);
  try {
    for (const fault of now) {
      const outcome = await tryFault(fault, copy, asked.minutes);
      keepOutcome(root, copy.commit, { fault, outcome });
      outcomes.push(outcome);
      console.log(describeOutcome(fault, outcome));
    }
  } finally {
    copy.remove();
  }
  console.log(summaryOf(outcomes));
  return isGoodEnough(outcomes) ? 0 : 1;
}

checkPlanted().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof PlainProblem ? error.message : error);
    process.exit(1);
  },
);
