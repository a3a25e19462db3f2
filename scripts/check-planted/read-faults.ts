import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PlainProblem } from '@/lib/config/plain-problem';
import { type Fault, faultSchema } from './fault';

const fileSchema = z.array(faultSchema).nonempty();

function readOne(folder: string, name: string): Fault[] {
  const read = fileSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if (read.success) return read.data;
  throw new PlainProblem(
    `${name} is not as the README of its folder describes:\n${z.prettifyError(read.error)}`,
  );
}

/**
 * The faults in all JSON files of `folder`, in the order of the files' names.
 * @throws PlainProblem when a file is not as described, when 2 faults have one id, or when there is no fault.
 */
export function readFaults(folder: string): Fault[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const faults = names.sort().flatMap((name) => readOne(folder, name));
  const twice = faults.find(({ id }, place) => faults.findIndex((other) => other.id === id) !== place);
  if (twice) throw new PlainProblem(`2 faults have the id ${twice.id}.`);
  if (faults.length === 0)
    throw new PlainProblem('There is no fault in tests/planted: see the README there.');
  return faults;
}
