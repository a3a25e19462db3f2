import { keysOf, shownWord } from '@/lib/data/lists';
import { EXTRACT_KINDS, EXTRACT_STATES, type ExtractRecord } from '@/lib/domain/document/extract';
import { EVIDENCE_STRENGTHS, EVIDENCE_TYPES } from '@/lib/domain/evidence/evidence';
import { CADENCES } from '@/lib/domain/promises/promise';
import type { Prisma } from '@/prisma/generated/app/client';

/** Everything that `toExtract` needs of a row. */
export const wholeExtract = {
  recommendation: { select: { ref: true } },
  measure: { select: { ref: true } },
  decidedBy: { select: { name: true } },
  sentences: { select: { sentence: { select: { position: true } } } },
} satisfies Prisma.ExtractInclude;

type Row = Prisma.ExtractGetPayload<{ include: typeof wholeExtract }>;

const wordOrNull = <T extends string>(labels: Readonly<Record<T, string>>, word: string | null) =>
  word === null ? null : shownWord(keysOf(labels), word);

/** The record of a row that was read with `wholeExtract`. */
export function toExtract(row: Row): ExtractRecord {
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
