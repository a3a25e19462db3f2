import { z } from 'zod';
import { PERIOD_TYPES } from '@/lib/domain/figure';
import {
  HIDDEN_NUMBERS,
  HIDDEN_REASONS,
  type HiddenFigure,
} from '@/lib/domain/publications/hidden-in-edition';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import { OPEN_STATES, PUBLICATION_STATES } from '@/lib/domain/publications/publication';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '@/lib/data/database';
import { toDay } from '@/lib/data/days';
import { inspectionColumns, toInspectionKey } from '@/lib/data/inspections/inspection-key';
import { keysOf, shownWord } from '@/lib/data/lists';
import { calendarDay, keyOf } from '@/lib/schemas/fields/domain-words';

const named = { select: { id: true, name: true } } satisfies Prisma.UserDefaultArgs;
const withPeople = {
  preparedBy: named,
  approvedBy: named,
  body: { select: { slug: true } },
  inspection: { select: inspectionColumns },
} satisfies Prisma.PublicationInclude;
type Row = Prisma.PublicationGetPayload<{ include: typeof withPeople }>;

const checklistColumn = z.array(z.object({ level: z.enum(['error', 'warning']), sentence: z.string() }));

const toPublication = (row: Row): PublicationRecord => ({
  id: row.id,
  number: row.number,
  body: row.body.slug,
  inspection: row.inspection && toInspectionKey(row.inspection),
  state: shownWord(keysOf(PUBLICATION_STATES), row.state),
  datedOn: toDay(row.datedOn),
  changeNote: row.changeNote,
  checklist: checklistColumn.parse(row.checklist),
  hash: row.hash,
  preparedBy: row.preparedBy,
  preparedAt: row.preparedAt.toISOString(),
  approvedBy: row.approvedBy,
  approvedAt: row.approvedAt?.toISOString() ?? null,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  note: row.note,
  version: row.version,
});

/** Every publication, drafts included, newest first. */
export async function listUncoveredPublications(): Promise<PublicationRecord[]> {
  const rows = await database().publication.findMany({
    orderBy: { preparedAt: 'desc' },
    include: withPeople,
  });
  return rows.map(toPublication);
}

/** The publication with this id, a draft too, or null. */
export async function findUncoveredPublication(id: string): Promise<PublicationRecord | null> {
  const row = await database().publication.findUnique({ where: { id }, include: withPeople });
  return row === null ? null : toPublication(row);
}

/** The one publication that is being prepared, waits for approval or is being published, or null. */
export async function findUncoveredOpenPublication(): Promise<PublicationRecord | null> {
  const row = await database().publication.findFirst({
    where: { state: { in: [...OPEN_STATES] } },
    include: withPeople,
  });
  return row === null ? null : toPublication(row);
}

const hiddenColumn = z
  .array(
    z.object({
      measure: z.string(),
      measureTitle: z.string(),
      series: z.string(),
      period: z.object({ type: keyOf(PERIOD_TYPES), start: calendarDay, end: calendarDay }),
      hides: z.array(keyOf(HIDDEN_NUMBERS)),
      reason: keyOf(HIDDEN_REASONS),
      nearlyShown: z.boolean(),
    }),
  )
  .nullable();

/** Which figures an edition hides, and why; null where that was not kept. Who reads it knows which figures are small. */
export async function listUncoveredHiddenFigures(id: string): Promise<HiddenFigure[] | null> {
  const row = await database().publication.findUnique({ where: { id }, select: { hidden: true } });
  return hiddenColumn.parse(row?.hidden ?? null);
}
