import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { writtenWords } from '@/lib/schemas/fields/written-words';

/*
 * Every form of the service, found by its name in lib/schemas, so that a new one is tried without being listed. Each of
 * its fields gets what people paste by mistake and strangers send on purpose.
 */

const ROOM = path.join(process.cwd(), 'lib', 'schemas');

const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.startsWith('events') && !name.startsWith('seed'),
);

type Field = { name: string; schema: z.ZodType };

/** The fields of a form; what is done with all of them together comes after. */
function fieldsOf(schema: unknown): [string, z.ZodType][] {
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.in);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, field]): [string, z.ZodType][] =>
    field instanceof z.ZodType ? [[name, field]] : [],
  );
}

const modules = await Promise.all(
  files.map(async (name): Promise<Record<string, unknown>> => import(path.join(ROOM, name))),
);
const fields: Field[] = modules
  .flatMap((module) => Object.entries(module))
  .filter(([name]) => name.endsWith('Form'))
  .flatMap(([form, schema]) =>
    fieldsOf(schema).map(([name, field]) => ({ name: `${form}.${name}`, schema: field })),
  )
  // A password is hashed and never shown: any character may be in it.
  .filter(({ name }) => !/password/i.test(name));

test('the forms are found', () => {
  expect(fields.length).toBeGreaterThan(150);
});

const WORDS = 'Three plain words';
const HOSTILE = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;

/** The fields that take `sent` and give something of which `isWrong`. */
const takenWrongly = (sent: unknown, isWrong: (text: string) => boolean): string[] =>
  fields.flatMap(({ name, schema }) => {
    const { data, success } = schema.safeParse(sent);
    return success && typeof data === 'string' && isWrong(data) ? [name] : [];
  });

test.each([
  ['a NUL', `${WORDS} \u0000 more`],
  ['a character that steers a terminal', `${WORDS} \u001b[31m more`],
  ['characters that turn the reading', `${WORDS} \u202eerom`],
  ['characters that set apart what reads the other way', `${WORDS} \u2067more\u2069`],
])('no field of any form takes %s', (_what, sent) => {
  expect(takenWrongly(sent, (text) => HOSTILE.test(text))).toEqual([]);
});

test('no field takes characters alone that nobody sees', () => {
  expect(takenWrongly('\u200b\u2060\ufeff \u00ad\u3164', (text) => text !== '')).toEqual([]);
});

/** The words of a whole report are pasted here; it is read in a process of its own. */
const WHOLE_DOCUMENT = 'receiveDocumentForm.words';

test('no field takes more words than a long text has, and a whole document has its own limit', () => {
  const takes = (words: number) => takenWrongly('word '.repeat(words), (text) => text.length > 100_000);
  expect(takes(30_000)).toEqual([WHOLE_DOCUMENT]);
  expect(takes(400_001)).toEqual([]);
});

test('10 MB of words are refused by what they are asked for', () => {
  const reason = writtenWords({ ask: 'Enter the reason', subject: 'The reason', most: 1000 });
  const { error } = reason.safeParse('word '.repeat(2 * 1024 * 1024));
  expect(error?.issues.map(({ message }) => message)).toEqual([
    'The reason must be 1,000 characters or fewer',
  ]);
});

test('no field takes an address with a user part where it asks for an address', () => {
  const isAddress = ({ schema }: Field) =>
    schema.safeParse('https://www.example.org/report').success && !schema.safeParse(WORDS).success;
  const addresses = fields.filter(isAddress);
  expect(addresses.map(({ name }) => name)).not.toEqual([]);
  const taking = addresses.filter(
    ({ schema }) => schema.safeParse('https://user:pass@www.example.org/report').success,
  );
  expect(taking.map(({ name }) => name)).toEqual([]);
});

test('no field takes 31 February where it asks for a day', () => {
  const typed = (month: string) => ({ day: '31', month, year: '2026' });
  const days = fields.filter(({ schema }) => schema.safeParse(typed('1')).data === '2026-01-31');
  expect(days.length).toBeGreaterThan(8);
  expect(days.filter(({ schema }) => schema.safeParse(typed('2')).success).map(({ name }) => name)).toEqual(
    [],
  );
});

test('words that look like HTML are kept as they were typed', () => {
  const sent = '<script>alert(1)</script> and two words';
  expect(takenWrongly(sent, (text) => text !== sent)).toEqual([]);
});
