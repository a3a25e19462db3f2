import { parseArgs } from 'node:util';
import { PlainProblem } from '@/lib/config/plain-problem';
import type { Fault } from './fault';

export type Asked = { only: string[] | null; from: string | null; minutes: number };

const USAGE = `npm run check:planted -- [--only <id>,<id>] [--from <id>] [--minutes <most minutes for each fault, 20>]`;

/** @throws PlainProblem for words that are not understood. */
export function readArguments(words: readonly string[]): Asked {
  const options = {
    only: { type: 'string' },
    from: { type: 'string' },
    minutes: { type: 'string' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...words], options, strict: true });
    const minutes = Number(values.minutes ?? 20);
    if (!(minutes > 0)) throw new Error('minutes');
    return { only: values.only?.split(',') ?? null, from: values.from ?? null, minutes };
  } catch {
    throw new PlainProblem(`Not understood. ${USAGE}`);
  }
}

/**
 * The faults to plant now, and those before `--from`, whose outcomes are kept from an earlier run.
 * @throws PlainProblem when an id that was named does not exist.
 */
export function askedFaults(all: readonly Fault[], { only, from }: Asked): { now: Fault[]; before: Fault[] } {
  const named = [...(only ?? []), ...(from === null ? [] : [from])];
  const unknown = named.find((id) => !all.some((fault) => fault.id === id));
  if (unknown !== undefined) throw new PlainProblem(`No fault in tests/planted has the id ${unknown}.`);
  const start = from === null ? 0 : all.findIndex(({ id }) => id === from);
  const isAsked = ({ id }: Fault) => only === null || only.includes(id);
  return { now: all.slice(start).filter(isAsked), before: all.slice(0, start).filter(isAsked) };
}
