import type { AuditLine, AuditSubject } from '@/lib/domain/audit-event';
import { database } from '@/lib/data/database';

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

type EventRow = {
  seq: bigint;
  at: Date;
  actorName: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  detail: unknown;
};

const toLine = (row: EventRow): AuditLine => ({
  seq: Number(row.seq),
  at: row.at.toISOString(),
  actorName: row.actorName,
  action: row.action,
  subject: { kind: row.subjectKind, id: row.subjectId },
  detail: asObject(row.detail),
});

/** `subject`: one kind of record, or with an `id` one record; `limit`: how many events at most. */
export type EventFilter = { subject?: { kind: string; id?: string }; limit: number };

/** The newest events first, whatever they tell: reasons and titles of restricted evidence are among them. */
export async function listUncoveredEvents(filter: EventFilter): Promise<AuditLine[]> {
  const rows = await database().auditEvent.findMany({
    where: filter.subject ? { subjectKind: filter.subject.kind, subjectId: filter.subject.id } : {},
    orderBy: { seq: 'desc' },
    take: filter.limit,
  });
  return rows.map(toLine);
}

/** Every event of these records, newest first. */
export async function listUncoveredEventsAbout(subjects: readonly AuditSubject[]): Promise<AuditLine[]> {
  const rows = await database().auditEvent.findMany({
    where: { OR: subjects.map(({ kind, id }) => ({ subjectKind: kind, subjectId: id })) },
    orderBy: { seq: 'desc' },
  });
  return rows.map(toLine);
}
