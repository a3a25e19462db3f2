import { z } from 'zod';
import { type Draft, DRAFT_FIELDS, type DraftPlace, LONGEST_DRAFT } from '@/lib/domain/people/draft';

/** A path behind sign-in: what a draft is found by again. */
const page = z
  .string()
  .max(300)
  .regex(/^\/(?:manage|account)(?:\/[\w.~%-]+)*$/);
const name = z
  .string()
  .max(100)
  .regex(/^[\w-]+$/);

// PostgreSQL keeps no such character in a text.
const text = z.string().transform((written) => written.replaceAll('\0', '').slice(0, LONGEST_DRAFT));
const version = z.coerce.number().int().positive().max(2_147_483_647).nullable().catch(null);

const draftPlace = z.object({ record: page, form: name });

/** One long text, as the page sends it while somebody writes. */
export const draftEntry = draftPlace.extend({ field: name, text, version });

/** The form whose draft somebody discards. */
export const discardDraftForm = draftPlace;

const carried = z.object({
  [DRAFT_FIELDS.form]: name,
  [DRAFT_FIELDS.fields]: z.string().transform((names) => names.split(',')),
});

/**
 * The long texts of a form that was sent from the page with the path `record`; null where it keeps no drafts. Those that
 * are empty are there as well, so that what was kept of them goes.
 */
export function draftsIn(form: FormData, record: string): { place: DraftPlace; texts: Draft[] } | null {
  const sent = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
  const found = carried.safeParse(sent);
  const place = found.success ? draftPlace.safeParse({ record, form: found.data[DRAFT_FIELDS.form] }) : null;
  if (!found.success || !place?.success) return null;
  const texts = found.data[DRAFT_FIELDS.fields].flatMap((field) => {
    const entry = draftEntry.safeParse({
      ...place.data,
      ...{ field, text: sent[field], version: sent.version ?? null },
    });
    return entry.success ? [entry.data] : [];
  });
  return { place: place.data, texts };
}
