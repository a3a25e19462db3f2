import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import type { HiddenFigure } from '@/lib/domain/publications/hidden-in-edition';
import type { PublicationState } from '@/lib/domain/publications/publication';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '@/lib/data/database';
import { toDate } from '@/lib/data/days';
import { inspectionColumns, isInspection, toInspectionKey } from '@/lib/data/inspections/inspection-key';
import {
  findUncoveredOpenPublication,
  findUncoveredPublication,
  listUncoveredHiddenFigures,
  listUncoveredPublications,
} from '@/lib/data/uncovered/publications';
import type { InspectionKey } from '@/lib/domain/paths/recommendation-key';

type Reader = Pick<SignedInActor, 'role'>;

/** Every publication, newest first; none for who may not preview one, because a draft is among them. */
export async function listPublications({ role }: Reader): Promise<PublicationRecord[]> {
  return can(role, 'publication:preview') ? listUncoveredPublications() : [];
}

/** The publication with this id, or null: a draft too, so null for who may not preview one. */
export async function findPublication({ role }: Reader, id: string): Promise<PublicationRecord | null> {
  return can(role, 'publication:preview') ? findUncoveredPublication(id) : null;
}

/** Which figures an edition hides, and why; null where that was not kept, and for who may not preview it. */
export async function listHiddenFigures({ role }: Reader, id: string): Promise<HiddenFigure[] | null> {
  return can(role, 'publication:preview') ? listUncoveredHiddenFigures(id) : null;
}

/** The one publication that is being prepared, waits for approval or is being published; null for who may not preview it. */
export async function findOpenPublication({ role }: Reader): Promise<PublicationRecord | null> {
  return can(role, 'publication:preview') ? findUncoveredOpenPublication() : null;
}

/** The number of the published edition of a body that nobody approved (the first one of a trial), or null. */
export async function findUnapprovedEdition(body: string): Promise<number | null> {
  const row = await database().publication.findFirst({
    where: { publishedAt: { not: null }, approvedById: null, inspection: { body: { slug: body } } },
    select: { number: true },
  });
  return row?.number ?? null;
}

/**
 * The inspection that editions are of: that of the newest one, and before the first that which the office began with. Null
 * before the set-up.
 */
export async function findPublishedInspection(): Promise<InspectionKey | null> {
  const newest = await database().publication.findFirst({
    where: { inspectionId: { not: null } },
    orderBy: { preparedAt: 'desc' },
    select: { inspection: { select: inspectionColumns } },
  });
  if (newest?.inspection) return toInspectionKey(newest.inspection);
  const first = await database().responseDocument.findFirst({
    orderBy: { importedAt: 'asc' },
    select: { inspection: { select: inspectionColumns } },
  });
  return first && toInspectionKey(first.inspection);
}

/** The number of a body's next edition: editions that were returned leave no gap. */
export async function nextEditionNumber(body: string): Promise<number> {
  const last = await database().publication.aggregate({
    where: { state: { in: ['published', 'withdrawn'] }, inspection: { body: { slug: body } } },
    _max: { number: true },
  });
  return (last._max.number ?? 0) + 1;
}

export type NewPublication = Pick<PublicationRecord, 'id' | 'number' | 'datedOn' | 'changeNote'> & {
  inspection: InspectionKey;
  preparedById: string | null;
};

/**
 * Opens a publication in the state "preparing". Returns false when another is open: the database holds at most one.
 */
export async function insertPublication({
  datedOn,
  inspection,
  ...publication
}: NewPublication): Promise<boolean> {
  const { id: inspectionId } = await database().inspection.findFirstOrThrow({
    where: isInspection(inspection),
    select: { id: true },
  });
  const { count } = await database().publication.createMany({
    data: [{ ...publication, inspectionId, datedOn: toDate(datedOn), state: 'preparing' }],
    skipDuplicates: true,
  });
  return count === 1;
}

export type PublicationMove = {
  id: string;
  from: PublicationState;
  to: PublicationState;
  set?: Pick<
    Prisma.PublicationUncheckedUpdateManyInput,
    'checklist' | 'hidden' | 'hash' | 'note' | 'approvedById' | 'approvedAt' | 'publishedAt'
  >;
};

/** Moves a publication from one state to the next. Returns false when it is not in the state `from` any more. */
export async function movePublication({ id, from, to, set }: PublicationMove): Promise<boolean> {
  const { count } = await database().publication.updateMany({
    where: { id, state: from },
    data: { ...set, state: to, version: { increment: 1 } },
  });
  return count === 1;
}
