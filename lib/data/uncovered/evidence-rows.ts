import {
  EVIDENCE_STATES,
  EVIDENCE_STRENGTHS,
  EVIDENCE_TYPES,
  PROVENANCES,
  VISIBILITIES,
} from '@/lib/domain/evidence/evidence';
import { SUFFICIENCY } from '@/lib/domain/evidence/sufficiency';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { Prisma } from '@/prisma/generated/app/client';
import type { RequirementKey } from '@/lib/domain/paths/recommendation-key';
import { toDayOrNull } from '../days';
import { keysOf, oneOf, shownWord } from '../lists';
import { keyColumns, toKey } from '@/lib/data/key-columns';

/** Everything that `toEvidence` needs of an item's row. */
export const withLinks = {
  filedBy: { select: { id: true, name: true } },
  correctedBy: { select: { id: true, name: true } },
  requirements: {
    where: { endedAt: null },
    include: { requirement: { select: { ref: true, recommendation: { select: keyColumns } } } },
    orderBy: { requirement: { position: 'asc' } },
  },
  readers: {
    where: { endedAt: null },
    select: { person: { select: { id: true, name: true } } },
    orderBy: { person: { name: 'asc' } },
  },
} satisfies Prisma.EvidenceInclude;

type Row = Prisma.EvidenceGetPayload<{ include: typeof withLinks }>;

/** The parts of an item's row. */
export const toRequirementKeys = (links: Row['requirements']): RequirementKey[] =>
  links.map(({ requirement: { ref, recommendation } }) => ({ recommendation: toKey(recommendation), ref }));

/** A row as the record of it. */
export const toEvidence = (row: Row): EvidenceRecord => ({
  id: row.id,
  title: row.title,
  description: row.description,
  publicSummary: row.publicSummary,
  type: shownWord(keysOf(EVIDENCE_TYPES), row.type),
  strength: shownWord(keysOf(EVIDENCE_STRENGTHS), row.strength),
  provenance: shownWord(keysOf(PROVENANCES), row.provenance),
  visibility: oneOf(keysOf(VISIBILITIES), row.visibility),
  state: shownWord(keysOf(EVIDENCE_STATES), row.state),
  effectiveFrom: toDayOrNull(row.effectiveFrom),
  effectiveTo: toDayOrNull(row.effectiveTo),
  expiresOn: toDayOrNull(row.expiresOn),
  link: row.link,
  originalKept: row.originalKept,
  askedOf: row.askedOf,
  dueOn: toDayOrNull(row.dueOn),
  filedBy: row.filedBy,
  filedAt: row.filedAt.toISOString(),
  correctedBy: row.correctedBy,
  decisionNote: row.decisionNote,
  sufficiency: row.sufficiency.map((tick) => shownWord(keysOf(SUFFICIENCY), tick)),
  requirements: toRequirementKeys(row.requirements),
  readers: row.readers.map(({ person }) => person),
  version: row.version,
});
