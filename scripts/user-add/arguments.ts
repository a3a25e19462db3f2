import { parseArgs } from 'node:util';
import { PlainProblem } from '@/lib/config/plain-problem';
import { ROLES } from '@/lib/domain/permissions';
import { addPersonForm, type AddPersonInput } from '@/lib/schemas/person';

const USAGE = `How to use it: npm run user:add -- --email ADDRESS --role ROLE [options]
  --role ROLE         ${ROLES.join(', ')}
  --name NAME         the full name; the e-mail address where it is not given
  --password-stdin    read the password from the first line of standard input; otherwise one is made and shown once`;

const OPTIONS = {
  email: { type: 'string' },
  role: { type: 'string' },
  name: { type: 'string' },
  'password-stdin': { type: 'boolean', default: false },
} as const;

export type UserArguments = { person: AddPersonInput; readsPassword: boolean };

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new PlainProblem(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** Whom the command line asks to add. @throws PlainProblem with how to use it. */
export function readUserArguments(args: readonly string[]): UserArguments {
  const { email, role, name = email, 'password-stdin': readsPassword } = parse(args);
  const person = addPersonForm.safeParse({ email, role, name });
  if (person.success) return { person: person.data, readsPassword };
  const about = person.error.issues.find(({ path }) => path[0] !== 'name') ?? person.error.issues[0];
  throw new PlainProblem(`${about?.message ?? ''}\n${USAGE}`);
}
