import { type EvidenceState, visibilitiesFor } from '@/lib/domain/evidence/evidence';
import type { SignedInActor } from '@/lib/domain/permissions';
import type {
  EvidenceRecord,
  EvidenceWritten,
  WithheldEvidence,
} from '@/lib/domain/evidence/evidence-record';
import type { SufficiencyTick } from '@/lib/domain/evidence/sufficiency';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '@/lib/data/database';
import { toDateOrNull, toDayOrNull } from '@/lib/data/days';
import { toEvidence, toRequirementKeys, withLinks } from '@/lib/data/uncovered/evidence-rows';
import { visibleTo } from './visible-evidence';

export type EvidencePlace = { inspection: string; recommendation: string };

const ofRecommendations = (ids: readonly string[]): Prisma.EvidenceWhereInput => ({
  requirements: { some: { requirement: { recommendationId: { in: [...ids] } }, endedAt: null } },
});

/** Evidence tied to a recommendation's requirements that this person may see, newest first. */
export const listEvidence = (actor: SignedInActor, recommendationId: string): Promise<EvidenceRecord[]> =>
  listEvidenceOf(actor, [recommendationId]);

/** The same of several recommendations. */
export async function listEvidenceOf(
  actor: SignedInActor,
  recommendationIds: readonly string[],
): Promise<EvidenceRecord[]> {
  const rows = await database().evidence.findMany({
    where: { AND: [ofRecommendations(recommendationIds), visibleTo(actor)] },
    include: withLinks,
    orderBy: { filedAt: 'desc' },
  });
  return rows.map(toEvidence);
}

/**
 * Of accepted evidence of a recommendation that the panel may not see: what was written of it for the public. Neither its
 * title nor anything else of it is read.
 */
export async function listWithheldFromPanel(ids: readonly string[]): Promise<WithheldEvidence[]> {
  const rows = await database().evidence.findMany({
    where: {
      AND: [ofRecommendations(ids), { publicSummary: { not: null } }],
      ...{ state: 'accepted', visibility: { notIn: [...visibilitiesFor('panel')] } },
    },
    select: { publicSummary: true, expiresOn: true, requirements: withLinks.requirements },
    orderBy: { filedAt: 'desc' },
  });
  return rows.map(({ publicSummary, expiresOn, requirements }) => ({
    publicSummary,
    expiresOn: toDayOrNull(expiresOn),
    requirements: toRequirementKeys(requirements),
  }));
}

/** Where each item of evidence is found: the recommendation of the first requirement it is about. */
export async function listEvidencePlaces(
  ids: readonly string[],
): Promise<ReadonlyMap<string, EvidencePlace>> {
  const links = await database().evidenceRequirement.findMany({
    where: { evidenceId: { in: [...ids] }, endedAt: null },
    select: {
      evidenceId: true,
      requirement: {
        select: { recommendation: { select: { ref: true, inspection: { select: { slug: true } } } } },
      },
    },
    orderBy: { requirement: { position: 'desc' } },
  });
  return new Map(
    links.map(({ evidenceId, requirement: { recommendation } }) => [
      evidenceId,
      { inspection: recommendation.inspection.slug, recommendation: recommendation.ref },
    ]),
  );
}

/** One item this person may see, or null: "not yours" and "not there" are the same answer. */
export async function findEvidence(actor: SignedInActor, id: string): Promise<EvidenceRecord | null> {
  const row = await database().evidence.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    include: withLinks,
  });
  return row === null ? null : toEvidence(row);
}

export type NewEvidence = EvidenceWritten & {
  id: string;
  filedById: string;
  requirementIds: string[];
  now: Date;
};

/** Files an item of evidence against one or more requirements. */
export async function insertEvidence({ requirementIds, now, ...evidence }: NewEvidence): Promise<void> {
  await database().evidence.create({
    data: {
      ...evidence,
      effectiveFrom: toDateOrNull(evidence.effectiveFrom),
      effectiveTo: toDateOrNull(evidence.effectiveTo),
      expiresOn: toDateOrNull(evidence.expiresOn),
      dueOn: toDateOrNull(evidence.dueOn),
      requirements: {
        create: requirementIds.map((requirementId) => ({
          requirementId,
          linkedById: evidence.filedById,
          linkedAt: now,
        })),
      },
    },
  });
}

export type EvidenceDecision = {
  id: string;
  version: number;
  state: EvidenceState;
  decidedById: string;
  note: string;
  sufficiency: readonly SufficiencyTick[];
  now: Date;
};

/** Sets what was decided. Returns false when somebody else changed the item since `version` was read. */
export async function decideOnEvidence({
  id,
  version,
  state,
  decidedById,
  note,
  sufficiency,
  now,
}: EvidenceDecision): Promise<boolean> {
  const { count } = await database().evidence.updateMany({
    where: { id, version },
    data: {
      ...{ state, decidedById, decidedAt: now, decisionNote: note, sufficiency: [...sufficiency] },
      version: { increment: 1 },
    },
  });
  return count === 1;
}

/** Turns what was asked for into a draft. Returns false when somebody else changed it since `version` was read. */
export async function receiveRequested({ id, version }: { id: string; version: number }): Promise<boolean> {
  const { count } = await database().evidence.updateMany({
    where: { id, version, state: 'requested' },
    data: { state: 'draft', version: { increment: 1 } },
  });
  return count === 1;
}

/** Hands a draft over for a decision. Returns false when somebody else changed it since `version` was read. */
export async function sendEvidenceForReview({
  id,
  version,
}: {
  id: string;
  version: number;
}): Promise<boolean> {
  const { count } = await database().evidence.updateMany({
    where: { id, version, state: 'draft' },
    data: { state: 'in-review', version: { increment: 1 } },
  });
  return count === 1;
}
