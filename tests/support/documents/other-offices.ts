import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const FOLDERS = ['reports', 'responses', 'traps'] as const;
const here = new URL('./layouts/', import.meta.url);

const EXPECTED = z.object({
  about: z.string(),
  file: z.string(),
  title: z.string().nullable(),
  inspectorates: z.array(z.string()),
  reportPublished: z.string().nullable(),
  responsePublished: z.string().nullable(),
  recommendations: z.array(
    z.object({
      ref: z.string().nullable(),
      kind: z.enum(['recommendation', 'area_for_improvement', 'cause_of_concern']),
      starts: z.string(),
      deadline: z.string().nullable(),
      addressees: z.array(z.string()),
    }),
  ),
  responses: z.array(
    z.object({
      refs: z.array(z.string()),
      voice: z.enum(['force', 'commissioner']),
      starts: z.string(),
      position: z.enum(['accepted', 'accepted in part', 'not accepted']).nullable(),
    }),
  ),
  never: z.array(z.string()),
});

/** What a careful reader finds in a made-up document; see the README of the layouts. */
export type Expected = z.infer<typeof EXPECTED>;

/** The 30 made-up documents in layouts of other offices: name, bytes, and what a careful reader finds. */
export function otherOffices(): { name: string; bytes: Uint8Array; expected: Expected }[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, here))
      .filter((file) => file.endsWith('.json'))
      .map((file) => {
        const expected = EXPECTED.parse(JSON.parse(readFileSync(new URL(`${folder}/${file}`, here), 'utf8')));
        const bytes = new Uint8Array(readFileSync(new URL(`${folder}/${expected.file}`, here)));
        return { name: `${folder}/${expected.file}`, bytes, expected };
      }),
  );
}
