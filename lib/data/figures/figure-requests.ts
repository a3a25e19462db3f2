import {
  type FigureRequestRecord,
  REQUEST_STATES,
  type RequestState,
} from '@/lib/domain/figures/figure-request';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '@/lib/data/database';
import { toDate, toDay } from '@/lib/data/days';
import { keysOf, shownWord } from '@/lib/data/lists';

const whole = {
  measure: { select: { ref: true, title: true } },
  askedBy: { select: { id: true, name: true } },
} satisfies Prisma.FigureRequestInclude;
type Row = Prisma.FigureRequestGetPayload<{ include: typeof whole }>;

const toRequest = (row: Row): FigureRequestRecord => ({
  id: row.id,
  measureRef: row.measure.ref,
  measureTitle: row.measure.title,
  askedOf: row.askedOf,
  dueOn: toDay(row.dueOn),
  note: row.note,
  state: shownWord(keysOf(REQUEST_STATES), row.state),
  askedBy: row.askedBy,
  askedAt: row.askedAt.toISOString(),
  settledNote: row.settledNote,
  settledAt: row.settledAt?.toISOString() ?? null,
  version: row.version,
});

/** Figures that were asked for and have not come, in the order of the days they are due. */
export async function listOpenFigureRequests(): Promise<FigureRequestRecord[]> {
  const rows = await database().figureRequest.findMany({
    where: { state: 'asked' },
    orderBy: [{ dueOn: 'asc' }, { askedAt: 'asc' }],
    include: whole,
  });
  return rows.map(toRequest);
}

/** Every request for the figures of one measure, newest first. */
export async function listFigureRequestsOf(measureRef: string): Promise<FigureRequestRecord[]> {
  const rows = await database().figureRequest.findMany({
    where: { measure: { ref: measureRef } },
    orderBy: { askedAt: 'desc' },
    include: whole,
  });
  return rows.map(toRequest);
}

/** The request with this id, or null. */
export async function findFigureRequest(id: string): Promise<FigureRequestRecord | null> {
  const row = await database().figureRequest.findUnique({ where: { id }, include: whole });
  return row === null ? null : toRequest(row);
}

export type NewFigureRequest = Pick<FigureRequestRecord, 'id' | 'askedOf' | 'dueOn' | 'note'> & {
  measureId: string;
  askedById: string;
  askedAt: Date;
};

export async function insertFigureRequest({ dueOn, ...request }: NewFigureRequest): Promise<void> {
  await database().figureRequest.create({ data: { ...request, dueOn: toDate(dueOn) }, select: { id: true } });
}

export type RequestEnd = { id: string; state: RequestState; note: string; at: Date };

/** Ends a request. Returns false when it was ended before. */
export async function settleRequest({ id, state, note, at }: RequestEnd): Promise<boolean> {
  const { count } = await database().figureRequest.updateMany({
    where: { id, state: 'asked' },
    data: { state, settledNote: note, settledAt: at, version: { increment: 1 } },
  });
  return count === 1;
}
