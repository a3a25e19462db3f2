// A person with an account, from the terminal: the first administrator, or one who was locked out.
//   npm run user:add -- --email name@example.org --role administrator --name "Full Name"
// A password is made and shown once. With --password-stdin it is read instead, so that it is in no list of processes.
import { createInterface } from 'node:readline';
import { PlainProblem } from '@/lib/config/plain-problem';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { problemWithPassword } from '@/lib/domain/people/password';
import { ROLE_LABELS } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { AddPersonInput } from '@/lib/schemas/person';
import { insertWithPassword } from '@/lib/services/people/add-person';
import { makePassword } from '@/lib/services/people/make-password';
import { readUserArguments } from './user-add/arguments';
import { runWithDatabase } from './with-database';

async function readPassword(person: AddPersonInput): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) {
    const problem = problemWithPassword(line, person);
    if (problem) throw new PlainProblem(problem);
    return line;
  }
  throw new PlainProblem('No password came in: write it on one line of standard input.');
}

/** Adds the person as the owner of the record. */
async function add(person: AddPersonInput & { password: string }, url: string): Promise<void> {
  openDatabase(url);
  try {
    await insertWithPassword(SERVICE_ACTOR, person);
  } catch (error) {
    if (error instanceof Refusal) throw new PlainProblem(error.sentence);
    throw error;
  } finally {
    await closeDatabase();
  }
}

void runWithDatabase(async ({ urls }) => {
  const { person, readsPassword } = readUserArguments(process.argv.slice(2));
  const password = readsPassword ? await readPassword(person) : makePassword();
  await add({ ...person, password }, urls.owner);
  console.log(`${person.email} can sign in as ${ROLE_LABELS[person.role].toLowerCase()}.`);
  if (!readsPassword) console.log(`Password, shown only now: ${password}`);
});
