import type { AuditLine, AuditSubject } from '@/lib/domain/audit-event';
import { database } from '@/lib/data/database';
import { Prisma } from '@/prisma/generated/app/client';

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

/** Events with the words that stand beside them. */
const select = Prisma.sql`select seq, at, actor_name as "actorName", action, subject_kind as "subjectKind",
  subject_id as "subjectId", detail from audit.readable_event`;

const about = ({ kind, id }: { kind: string; id?: string }): Prisma.Sql =>
  id === undefined
    ? Prisma.sql`subject_kind = ${kind}`
    : Prisma.sql`(subject_kind = ${kind} and subject_id = ${id})`;

/** The newest events first, whatever they tell: reasons and titles of restricted evidence are among them. */
export async function listUncoveredEvents({ subject, limit }: EventFilter): Promise<AuditLine[]> {
  const where = subject ? Prisma.sql`where ${about(subject)}` : Prisma.empty;
  const rows = await database().$queryRaw<EventRow[]>`${select} ${where} order by seq desc limit ${limit}`;
  return rows.map(toLine);
}

/** Every event of these records, newest first. */
export async function listUncoveredEventsAbout(subjects: readonly AuditSubject[]): Promise<AuditLine[]> {
  if (subjects.length === 0) return [];
  const where = Prisma.join(subjects.map(about), ' or ');
  const rows = await database().$queryRaw<EventRow[]>`${select} where ${where} order by seq desc`;
  return rows.map(toLine);
}
