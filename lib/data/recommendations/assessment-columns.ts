import type { AssessmentWritten } from '@/lib/domain/recommendations/assessment-record';
import { ASSURANCE_LEVELS, FINDINGS, FORCE_WORDS } from '@/lib/domain/recommendations/dials';
import type { Prisma } from '@/prisma/generated/app/client';
import { toDate, toDateOrNull, toDay, toDayOrNull } from '@/lib/data/days';
import { oneOf } from '@/lib/data/lists';

/** The columns of what was recorded of a part, without who recorded it and without the office's own notes. */
export const dialColumns = {
  forceSays: true,
  revisedOn: true,
  finding: true,
  assurance: true,
  supersededBy: true,
  supersededLink: true,
  supersededEnded: true,
  reason: true,
  effectiveOn: true,
} satisfies Prisma.AssessmentSelect;

type DialRow = Prisma.AssessmentGetPayload<{ select: typeof dialColumns }>;

/** What a row records, as the domain tells it. @throws Error for a word that is on no list. */
export function toWritten(row: DialRow & { wouldChange?: string | null }): AssessmentWritten {
  const { forceSays, revisedOn, finding, assurance, wouldChange = null, supersededBy, supersededLink } = row;
  return {
    reason: row.reason,
    effectiveOn: toDay(row.effectiveOn),
    force:
      forceSays === null ? null : { says: oneOf(FORCE_WORDS, forceSays), revisedOn: toDayOrNull(revisedOn) },
    found:
      finding === null
        ? null
        : {
            finding: oneOf(FINDINGS, finding),
            assurance: oneOf(ASSURANCE_LEVELS, assurance ?? ''),
            wouldChange,
          },
    superseded: row.supersededEnded
      ? 'ended'
      : supersededBy === null
        ? null
        : { by: supersededBy, link: supersededLink },
  };
}

/** The columns in which what is written is kept. */
export function fromWritten({ reason, effectiveOn, force, found, superseded }: AssessmentWritten) {
  const replacement = superseded === 'ended' ? null : superseded;
  return {
    reason,
    effectiveOn: toDate(effectiveOn),
    forceSays: force?.says ?? null,
    revisedOn: toDateOrNull(force?.revisedOn ?? null),
    finding: found?.finding ?? null,
    assurance: found?.assurance ?? null,
    wouldChange: found?.wouldChange ?? null,
    supersededBy: replacement?.by ?? null,
    supersededLink: replacement?.link ?? null,
    supersededEnded: superseded === 'ended',
  };
}
