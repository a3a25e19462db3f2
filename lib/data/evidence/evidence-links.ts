import { randomUUID } from 'node:crypto';
import type { EvidenceLink, LinkedThing } from '@/lib/domain/evidence/evidence-link';
import { describePeriod, PERIOD_TYPES } from '@/lib/domain/figure';
import type { SignedInActor } from '@/lib/domain/permissions';
import { database } from '@/lib/data/database';
import { toDay } from '@/lib/data/days';
import { keyColumns, toKey } from '@/lib/data/key-columns';
import { keysOf, oneOf } from '@/lib/data/lists';
import { visibleTo } from './visible-evidence';

const byWhom = { linkedBy: { select: { name: true } }, endedBy: { select: { name: true } } };

/** A promise with the recommendation that it is of, by its response or as an action of the office's own. */
const promiseColumns = {
  promise: true,
  response: { select: { recommendation: { select: keyColumns } } },
  recommendation: { select: keyColumns },
};

type End = { endedAt: Date | null; endedBy: { name: string } | null; endedReason: string | null };
type Made = { linkedAt: Date | null; linkedBy: { name: string } | null };

const ended = ({ endedAt, endedBy, endedReason }: End): EvidenceLink['ended'] =>
  endedAt && { at: endedAt.toISOString(), by: endedBy?.name ?? '', reason: endedReason ?? '' };

const made = ({ linkedAt, linkedBy }: Made): EvidenceLink['linked'] =>
  linkedAt && { at: linkedAt.toISOString(), by: linkedBy?.name ?? '' };

/** Every link of an item of evidence that this person may see, also those that were ended; none where they may not. */
export async function listEvidenceLinks(actor: SignedInActor, evidenceId: string): Promise<EvidenceLink[]> {
  const where = { evidenceId, evidence: visibleTo(actor) };
  const [parts, promises, figures] = await Promise.all([
    database().evidenceRequirement.findMany({
      where,
      include: {
        requirement: { select: { ref: true, recommendation: { select: keyColumns } } },
        ...byWhom,
      },
      orderBy: { requirement: { position: 'asc' } },
    }),
    database().evidencePromise.findMany({
      where,
      include: {
        promise: { select: promiseColumns },
        ...byWhom,
      },
      orderBy: { promise: { position: 'asc' } },
    }),
    database().evidenceFigure.findMany({
      where,
      include: {
        figure: {
          select: {
            ...{ periodStart: true, periodEnd: true },
            series: { select: { slug: true, periodType: true, measure: { select: { ref: true } } } },
          },
        },
        endedBy: { select: { name: true } },
      },
      orderBy: { figure: { periodStart: 'asc' } },
    }),
  ]);
  return [
    ...parts.map((row) => {
      const key = { recommendation: toKey(row.requirement.recommendation), ref: row.requirement.ref };
      return { id: row.id, thing: { kind: 'part' as const, key }, linked: made(row), ended: ended(row) };
    }),
    ...promises.flatMap((row) => {
      const { promise } = row.promise;
      const home = row.promise.response?.recommendation ?? row.promise.recommendation;
      if (!home) return [];
      const { inspection, ref: recommendation } = toKey(home);
      const thing: LinkedThing = {
        kind: 'promise',
        ...{ inspection, recommendation, promise, promiseId: row.promiseId },
      };
      return [{ id: row.id, thing, linked: made(row), ended: ended(row) }];
    }),
    ...figures.map((row) => {
      const { series, periodStart, periodEnd } = row.figure;
      const type = oneOf(keysOf(PERIOD_TYPES), series.periodType);
      const period = describePeriod({ type, start: toDay(periodStart), end: toDay(periodEnd) });
      const thing: LinkedThing = { kind: 'figure', measure: series.measure.ref, series: series.slug, period };
      return { id: row.id, thing, linked: null, ended: ended(row) };
    }),
  ];
}

export type NewLinks = {
  evidenceId: string;
  requirementIds: readonly string[];
  promiseIds: readonly string[];
  byId: string;
  at: Date;
};

/** Links evidence to parts and promises; what it is linked to already is left as it is. Returns how many links are new. */
export async function insertEvidenceLinks({
  evidenceId,
  requirementIds,
  promiseIds,
  byId,
  at,
}: NewLinks): Promise<number> {
  const link = () => ({ id: randomUUID(), evidenceId, linkedById: byId, linkedAt: at });
  const parts = await database().evidenceRequirement.createMany({
    data: requirementIds.map((requirementId) => ({ ...link(), requirementId })),
    skipDuplicates: true,
  });
  const promises = await database().evidencePromise.createMany({
    data: promiseIds.map((promiseId) => ({ ...link(), promiseId })),
    skipDuplicates: true,
  });
  return parts.count + promises.count;
}

export type EndOfLink = { id: string; kind: 'part' | 'promise'; endedById: string; reason: string; at: Date };

/** Ends a link; it is kept, and may be made again. Returns false when it was ended before. */
export async function endEvidenceLinkNow({ id, kind, endedById, reason, at }: EndOfLink): Promise<boolean> {
  const change = { where: { id, endedAt: null }, data: { endedAt: at, endedById, endedReason: reason } };
  const { count } =
    kind === 'part'
      ? await database().evidenceRequirement.updateMany(change)
      : await database().evidencePromise.updateMany(change);
  return count === 1;
}
