import { z } from 'zod';
import { PlainProblem } from './plain-problem';

/** Where settings are read from: `process.env`, or a made-up one in tests. */
export type Source = Record<string, string | undefined>;

/** Passwords are part of these values, so a sentence never repeats them. */
const isSecret = (name: string) =>
  ['AUTH_SECRET', 'ANCHOR_KEY'].includes(name) || name.endsWith('DATABASE_URL');

function problemWith(name: string, value: string | undefined, must: string): PlainProblem {
  if (value === undefined) return new PlainProblem(`${name} is not set, but it ${must}.`);
  if (isSecret(name)) return new PlainProblem(`${name} is not usable: it ${must}.`);
  return new PlainProblem(`${name} is "${value}", but it ${must}.`);
}

/** An empty value means "not set": compose files and shells write it that way. */
export const withoutEmpty = (source: Source) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value));

/** @throws PlainProblem naming the first setting of `shape` that is not usable. */
export function parse<T extends z.ZodRawShape>(shape: T, source: Source): z.output<z.ZodObject<T>> {
  const given = withoutEmpty(source);
  const parsed = z.object(shape).safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? 'A setting');
  throw problemWith(name, given[name], issue?.message ?? 'must be set');
}
