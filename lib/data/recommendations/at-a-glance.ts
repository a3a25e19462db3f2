import type { Day } from '@/lib/domain/day';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import type { InspectionAtAGlance, RecommendationAtAGlance } from '@/lib/domain/recommendations/at-a-glance';
import { keptUntilChange } from '@/lib/data/audit/kept-until-change';
import { database } from '@/lib/data/database';
import { toDay, toDayOrNull } from '@/lib/data/days';
import { findOffice } from '@/lib/data/office/office';
import { listPromisesAtAGlance } from '@/lib/data/promises/promises-at-a-glance';
import { listPartsAtAGlance } from './parts-at-a-glance';

/**
 * Every inspection of this office with what holds now of its recommendations, newest inspection first; nothing for a reader
 * outside the office. Read once for each change of the record, because it is about all of it.
 */
export async function listOfficeAtAGlance(
  { role }: Pick<SignedInActor, 'role'>,
  today: Day,
): Promise<readonly InspectionAtAGlance[]> {
  if (!can(role, 'manage:read')) return [];
  const body = (await findOffice())?.slug ?? '';
  return keptUntilChange(`at a glance ${body}`, today, () => readOffice(body, today));
}

async function readOffice(body: string, today: Day): Promise<InspectionAtAGlance[]> {
  const [inspections, parts, promises] = await Promise.all([
    readInspections(body),
    listPartsAtAGlance(body, today),
    listPromisesAtAGlance(body),
  ]);
  return inspections.map(({ recommendations, publishedOn, respondedOn, _count, ...inspection }) => ({
    inspection: {
      ...inspection,
      publishedOn: toDay(publishedOn),
      respondedOn: toDayOrNull(respondedOn),
      hasDocument: _count.documents > 0,
    },
    recommendations: recommendations.map(({ nextReviewOn, ...row }): RecommendationAtAGlance => ({
      ...row,
      ...{ bodySlug: body, inspectionSlug: inspection.slug },
      nextReviewOn: toDayOrNull(nextReviewOn),
      requirements: parts.get(row.id) ?? [],
      responses: [{ promises: promises.get(row.id) ?? [] }],
      actions: [],
    })),
  }));
}

const readInspections = (body: string) =>
  database().inspection.findMany({
    where: { body: { slug: body } },
    orderBy: { publishedOn: 'desc' },
    select: {
      ...{ slug: true, title: true, shortTitle: true, inspectorates: true, publishedOn: true },
      ...{ respondedOn: true, sourceUrl: true, _count: { select: { documents: true } } },
      recommendations: {
        orderBy: { position: 'asc' },
        select: { id: true, ref: true, summary: true, nextReviewOn: true },
      },
    },
  });
