import { database } from '@/lib/data/database';
import { inspectionOfOffice, isInspection } from '@/lib/data/inspections/inspection-key';
import { keysOf, shownWord } from '@/lib/data/lists';
import {
  EXTRACT_KINDS,
  EXTRACT_STATES,
  type ExtractRecord,
  type ExtractState,
  type ExtractWords,
} from '@/lib/domain/document/extract';
import { EVIDENCE_STRENGTHS, EVIDENCE_TYPES } from '@/lib/domain/evidence/evidence';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import { CADENCES } from '@/lib/domain/promises/promise';
import type { Prisma } from '@/prisma/generated/app/client';

const whole = {
  recommendation: { select: { ref: true } },
  measure: { select: { ref: true } },
  decidedBy: { select: { name: true } },
  sentences: { select: { sentence: { select: { position: true } } } },
} satisfies Prisma.ExtractInclude;

type Row = Prisma.ExtractGetPayload<{ include: typeof whole }>;

const wordOrNull = <T extends string>(labels: Readonly<Record<T, string>>, word: string | null) =>
  word === null ? null : shownWord(keysOf(labels), word);

function toExtract(row: Row): ExtractRecord {
  const { id, title, detail, parts, value, period, basis, source, dated, address, reason, evidenceId } = row;
  return {
    ...{ id, title, detail, parts, value, period, basis, source, dated, address, reason, evidenceId },
    kind: shownWord(keysOf(EXTRACT_KINDS), row.kind),
    state: shownWord(keysOf(EXTRACT_STATES), row.state),
    type: wordOrNull(EVIDENCE_TYPES, row.type),
    strength: wordOrNull(EVIDENCE_STRENGTHS, row.strength),
    cadence: wordOrNull(CADENCES, row.cadence),
    recommendationRef: row.recommendation?.ref ?? null,
    measureRef: row.measure?.ref ?? null,
    decidedBy: row.decidedBy?.name ?? null,
    version: row.version,
    sentences: row.sentences.map(({ sentence }) => sentence.position).toSorted((a, b) => a - b),
  };
}

/** The records made of the document of an inspection of this office, in order; none for a reader outside the office. */
export async function listExtracts(
  { role }: Pick<SignedInActor, 'role'>,
  inspectionSlug: string,
): Promise<ExtractRecord[]> {
  if (!can(role, 'manage:read')) return [];
  const rows = await database().extract.findMany({
    where: { inspection: isInspection(await inspectionOfOffice(inspectionSlug)) },
    orderBy: { position: 'asc' },
    include: whole,
  });
  return rows.map(toExtract);
}

type Decision = ExtractWords & {
  id: string;
  version: number;
  state: ExtractState;
  reason: string | null;
  evidenceId: string | null;
  decidedById: string;
  now: Date;
};

/** Saves what a person decided of a record, with the words as corrected. False when somebody else changed it meanwhile. */
export async function updateExtract({ id, version, now, ...decided }: Decision): Promise<boolean> {
  const { count } = await database().extract.updateMany({
    where: { id, version },
    data: { ...decided, decidedAt: now, version: { increment: 1 } },
  });
  return count === 1;
}
