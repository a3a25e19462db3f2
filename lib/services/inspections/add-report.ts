import { randomUUID } from 'node:crypto';
import { recordChange } from '@/lib/data/audit/audit';
import { hasInspection, insertInspection, type NewInspection } from '@/lib/data/inspections/imports';
import type { Actor } from '@/lib/domain/audit-event';

/** A report of inspectors of which the record has the title, the dates and the address, and not its words. */
export type NewReport = Omit<NewInspection, 'id' | 'respondedOn' | 'document' | 'recommendations'>;

/** Adds a report without recommendations and without a response. Returns false, and changes nothing, where it is known. */
export async function addReport(actor: Actor, report: NewReport): Promise<boolean> {
  if (await hasInspection({ body: report.bodySlug, inspection: report.slug })) return false;
  const id = randomUUID();
  const { slug, title, publishedOn } = report;
  await recordChange(
    {
      actor,
      subject: { kind: 'inspection', id },
      event: { action: 'report added', detail: { inspection: slug, title, publishedOn } },
    },
    () => insertInspection({ ...report, id, respondedOn: null, document: null, recommendations: [] }),
  );
  return true;
}
