import { type Day, day } from '@/lib/domain/day';
import { EVIDENCE_STATES, EVIDENCE_STRENGTHS, PROVENANCES } from '@/lib/domain/evidence/evidence';
import type { PartAtAGlance } from '@/lib/domain/recommendations/at-a-glance';
import { ADDRESSEES, FINDINGS, FORCE_WORDS, isVerified } from '@/lib/domain/recommendations/dials';
import { type EvidenceBehind, recheck } from '@/lib/domain/recommendations/recheck';
import { database } from '@/lib/data/database';
import { toDayOrNull } from '@/lib/data/days';
import { groupedBy, keysOf, oneOf, shownWord } from '@/lib/data/lists';
import { listExceptionsAsked } from './exceptions';

type Row = {
  id: string;
  recommendationId: string;
  ref: string;
  addressedTo: string;
  confirmed: boolean;
  nextReviewOn: string | null;
  forceSays: string | null;
  finding: string | null;
  reason: string | null;
  effectiveOn: string | null;
  isSuperseded: boolean;
};

/** The parts of a body's recommendations, by the recommendation, each with what holds now of its dials. */
export async function listPartsAtAGlance(
  bodySlug: string,
  today: Day,
): Promise<ReadonlyMap<string, PartAtAGlance[]>> {
  const [rows, exceptions] = await Promise.all([listRows(bodySlug), listExceptionsAsked(bodySlug)]);
  const verified = rows.filter(({ finding }) => finding !== null && isVerified(oneOf(FINDINGS, finding)));
  const behind = await evidenceBehind(verified.map(({ id }) => id));
  const toPart = (row: Row): PartAtAGlance => ({
    ...{ id: row.id, ref: row.ref, confirmed: row.confirmed },
    addressedTo: oneOf(ADDRESSEES, row.addressedTo),
    nextReviewOn: toDayIn(row.nextReviewOn),
    exception: exceptions.get(row.id) ?? null,
    force: row.forceSays === null ? null : { says: oneOf(FORCE_WORDS, row.forceSays) },
    found: recheck(foundIn(row), behind.get(row.id) ?? [], today),
    superseded: row.isSuperseded ? {} : null,
  });
  const byRecommendation = groupedBy(rows, ({ recommendationId }) => recommendationId);
  return new Map([...byRecommendation].map(([id, own]) => [id, own.map(toPart)]));
}

/** Of each dial the newest entry counts, as in `newestOfEach` (lib/domain/recommendations/assessment-record). */
const listRows = (bodySlug: string) => database().$queryRaw<Row[]>`
  select p.id::text, p.recommendation_id::text as "recommendationId", p.ref, p.addressed_to as "addressedTo",
    p.confirmed_at is not null as confirmed, p.next_review_on::text as "nextReviewOn", force.force_says as "forceSays",
    found.finding, found.reason, found.effective_on::text as "effectiveOn",
    coalesce(not replaced.superseded_ended, false) as "isSuperseded"
  from requirement p join recommendation r on r.id = p.recommendation_id join inspection i on i.id = r.inspection_id
    join body b on b.id = i.body_id
    left join lateral (select a.force_says from assessment a
      where a.requirement_id = p.id and a.force_says is not null order by a.sequence desc limit 1) force on true
    left join lateral (select a.finding, a.reason, a.effective_on from assessment a
      where a.requirement_id = p.id and a.finding is not null order by a.sequence desc limit 1) found on true
    left join lateral (select a.superseded_ended from assessment a
      where a.requirement_id = p.id and (a.superseded_by is not null or a.superseded_ended)
      order by a.sequence desc limit 1) replaced on true
  where b.slug = ${bodySlug} order by p.position`;

const toDayIn = (text: string | null): Day | null => (text === null ? null : day(text));

function foundIn({ finding, reason, effectiveOn }: Row) {
  if (finding === null || reason === null || effectiveOn === null) return null;
  return { finding: oneOf(FINDINGS, finding), reason, effectiveOn: day(effectiveOn) };
}

/** What is linked now to parts that were verified: only of those does it change what was found. */
async function evidenceBehind(partIds: readonly string[]): Promise<ReadonlyMap<string, EvidenceBehind[]>> {
  if (partIds.length === 0) return new Map();
  const rows = await database().evidenceRequirement.findMany({
    where: { requirementId: { in: [...partIds] }, endedAt: null },
    select: {
      requirementId: true,
      evidence: { select: { state: true, strength: true, provenance: true, expiresOn: true } },
    },
  });
  const byPart = groupedBy(rows, ({ requirementId }) => requirementId);
  return new Map([...byPart].map(([id, own]) => [id, own.map(toBehind)]));
}

type BehindRow = {
  evidence: { state: string; strength: string; provenance: string; expiresOn: Date | null };
};

/** Evidence as far as a finding rests on it. */
export const toBehind = ({ evidence }: BehindRow): EvidenceBehind => ({
  state: shownWord(keysOf(EVIDENCE_STATES), evidence.state),
  strength: shownWord(keysOf(EVIDENCE_STRENGTHS), evidence.strength),
  provenance: shownWord(keysOf(PROVENANCES), evidence.provenance),
  expiresOn: toDayOrNull(evidence.expiresOn),
});
