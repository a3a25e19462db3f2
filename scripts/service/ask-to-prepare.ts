import { fork } from 'node:child_process';
import { machineEnvironment } from '@/lib/config/child-environment';
import { PlainProblem } from '@/lib/config/plain-problem';
import { programFile } from '@/lib/config/project-file';
import type { PrepareAnswer, PrepareOrder } from './prepare-record';

/** What is known once the record is there: whether a first edition will come, and new trial accounts. */
export type Prepared = { opensEdition: boolean; accounts: string | null };

/**
 * Has the database brought up to date and an empty record filled, by a process that ends (scripts/service/prepare-record.ts).
 * Shows its lines with `say`.
 * @throws PlainProblem with what it says is wrong.
 */
export function askToPrepare(
  order: PrepareOrder,
  { say, signal }: { say: (line: string) => void; signal: AbortSignal },
): Promise<Prepared> {
  return new Promise((resolve, reject) => {
    const env = { ...machineEnvironment(), TZ: 'Europe/London' };
    const child = fork(programFile('prepare-record'), [], { env, execArgv: [], signal });
    child.on('message', (answer: PrepareAnswer) => {
      if ('says' in answer) say(answer.says);
      else if ('problem' in answer) reject(new PlainProblem(answer.problem));
      else resolve(answer);
    });
    child.once('error', reject);
    child.once('exit', (code, end) =>
      reject(new PlainProblem(`The database could not be prepared (${end ?? `exit code ${code}`}).`)),
    );
    child.send(order);
  });
}
