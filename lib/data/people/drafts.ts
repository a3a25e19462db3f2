import { database } from '@/lib/data/database';
import type { Draft, DraftPlace, KeptDraft } from '@/lib/domain/people/draft';
import { asPerson, type OnePerson } from './as-person';

/** The drafts of this person on the page with the path `record`. */
export async function listDrafts(writer: OnePerson, record: string): Promise<KeptDraft[]> {
  const rows = await asPerson(writer, () =>
    database().draft.findMany({
      where: { personId: writer.id, record },
      select: { record: true, form: true, field: true, text: true, version: true, savedAt: true },
      orderBy: [{ form: 'asc' }, { field: 'asc' }],
    }),
  );
  return rows.map((row) => ({ ...row, savedAt: row.savedAt.toISOString() }));
}

/** Keeps drafts of this person in place of what they had in the same fields, and the newest `most` of all they have. */
export async function saveDrafts(
  writer: OnePerson,
  drafts: readonly Draft[],
  { now, most }: { now: Date; most: number },
): Promise<void> {
  const personId = writer.id;
  await asPerson(writer, async () => {
    for (const { text, version, ...field } of drafts) {
      const kept = { text, version, savedAt: now };
      const key = { personId, ...field };
      await database().draft.upsert({
        where: { personId_record_form_field: key },
        create: { ...key, ...kept },
        update: kept,
      });
    }
    await database().$executeRaw`
      delete from draft where (record, form, field) in (
        select record, form, field from draft order by saved_at desc, record, form, field offset ${most}::int)`;
  });
}

/** Takes away the drafts of this person in one form, or in some of its fields. */
export async function removeDrafts(
  writer: OnePerson,
  { record, form }: DraftPlace,
  fields?: readonly string[],
): Promise<void> {
  const of = fields ? { field: { in: [...fields] } } : {};
  await asPerson(writer, () =>
    database().draft.deleteMany({ where: { personId: writer.id, record, form, ...of } }),
  );
}

/** Takes away what was not touched for 30 days, whoever wrote it: the row rules let the worker reach nothing newer. */
export async function expireDrafts(): Promise<void> {
  await database().$executeRaw`delete from draft`;
}
