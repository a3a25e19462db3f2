import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import type { HiddenFigure } from '@/lib/domain/publications/hidden-in-edition';
import type { PublicationState } from '@/lib/domain/publications/publication';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '@/lib/data/database';
import { toDate } from '@/lib/data/days';
import {
  findUncoveredOpenPublication,
  findUncoveredPublication,
  listUncoveredHiddenFigures,
  listUncoveredPublications,
} from '@/lib/data/uncovered/publications';

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
    where: { publishedAt: { not: null }, approvedById: null, body: { slug: body } },
    select: { number: true },
  });
  return row?.number ?? null;
}

/** The number of a body's next edition: editions that were returned leave no gap. */
export async function nextEditionNumber(body: string): Promise<number> {
  const last = await database().publication.aggregate({
    where: { state: { in: ['published', 'withdrawn'] }, body: { slug: body } },
    _max: { number: true },
  });
  return (last._max.number ?? 0) + 1;
}

export type NewPublication = Pick<PublicationRecord, 'id' | 'number' | 'datedOn' | 'changeNote'> & {
  /** The slug of the body whose inspections it is to hold. */
  body: string;
  preparedById: string | null;
};

/**
 * Opens a publication in the state "preparing". Returns false when another of this body is open: there is at most one.
 */
export async function insertPublication({ datedOn, body, ...publication }: NewPublication): Promise<boolean> {
  const { id: bodyId } = await database().body.findUniqueOrThrow({
    where: { slug: body },
    select: { id: true },
  });
  const { count } = await database().publication.createMany({
    data: [{ ...publication, bodyId, datedOn: toDate(datedOn), state: 'preparing' }],
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
