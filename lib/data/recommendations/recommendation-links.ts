import { randomUUID } from 'node:crypto';
import { database } from '@/lib/data/database';
import { toDay } from '@/lib/data/days';
import { keysOf, oneOf } from '@/lib/data/lists';
import {
  LINK_KINDS,
  type LinkEnd,
  type RecommendationLink,
} from '@/lib/domain/recommendations/recommendation-link';
import type { Prisma } from '@/prisma/generated/app/client';

const end = {
  select: {
    ...{ ref: true, summary: true },
    inspection: {
      select: { slug: true, shortTitle: true, publishedOn: true, body: { select: { slug: true } } },
    },
  },
} satisfies Prisma.RecommendationDefaultArgs;

type EndRow = Prisma.RecommendationGetPayload<typeof end>;

const toEnd = ({ ref, summary, inspection }: EndRow): LinkEnd => ({
  ...{ ref, summary, body: inspection.body.slug, inspection: inspection.slug },
  inspectionTitle: inspection.shortTitle,
  publishedOn: toDay(inspection.publishedOn),
});

/** The links that hold between the recommendations of a body, the oldest first. */
export async function listRecommendationLinks(body: string): Promise<RecommendationLink[]> {
  const rows = await database().recommendationLink.findMany({
    where: { endedAt: null, from: { inspection: { body: { slug: body } } } },
    orderBy: [{ linkedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, reason: true, from: end, to: end },
  });
  return rows.map(({ id, kind, reason, from, to }) => ({
    ...{ id, reason, kind: oneOf(keysOf(LINK_KINDS), kind) },
    ...{ from: toEnd(from), to: toEnd(to) },
  }));
}

export type NewRecommendationLink = {
  fromId: string;
  toId: string;
  kind: RecommendationLink['kind'];
  reason: string;
  linkedById: string;
  linkedAt: Date;
};

/** Links two recommendations. Returns false where they are linked like this already. */
export async function insertRecommendationLink(link: NewRecommendationLink): Promise<boolean> {
  const { count } = await database().recommendationLink.createMany({
    data: [{ id: randomUUID(), ...link }],
    skipDuplicates: true,
  });
  return count === 1;
}

type EndOfLink = { id: string; endedById: string; endedAt: Date; endedReason: string };

/** Ends a link; it is kept. Returns false where somebody ended it before. */
export async function endRecommendationLinkNow({ id, ...ended }: EndOfLink): Promise<boolean> {
  const { count } = await database().recommendationLink.updateMany({
    where: { id, endedAt: null },
    data: ended,
  });
  return count === 1;
}
