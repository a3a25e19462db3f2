import { z } from 'zod';

const GROUPS = [
  'SQL rules and grants',
  'disclosure',
  'permissions',
  'figures',
  'publishing',
  'pages',
] as const;

/** Kinds of tests, as in vitest.config.ts and playwright.config.ts; journeys are both kinds of the latter. */
const KINDS = ['unit', 'integration', 'journeys'] as const;
export type Kind = (typeof KINDS)[number];

/** A fault as it is written in tests/planted: a text that stands once in a file, and what is put in its place. */
export const faultSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens'),
  group: z.enum(GROUPS),
  file: z
    .string()
    .regex(/^(app|components|lib|prisma|public|scripts|styles)\/|^[^/]+$/, 'a path inside the project'),
  breaks: z.string().min(10),
  find: z.string().min(1),
  replace: z.string(),
  tests: z.array(z.enum(KINDS)).nonempty().optional(),
});
export type Fault = z.infer<typeof faultSchema>;

export type Planted = { text: string } | { problem: string };

/** `text` of the fault's file with the fault in it, or why it cannot be planted: its text must occur exactly once. */
export function plant(text: string, { find, replace }: Pick<Fault, 'find' | 'replace'>): Planted {
  const times = text.split(find).length - 1;
  if (times !== 1) return { problem: `the text to find occurs ${times} times, not once` };
  if (find === replace) return { problem: 'the text to put in is the one that is there' };
  const at = text.indexOf(find);
  return { text: text.slice(0, at) + replace + text.slice(at + find.length) };
}
