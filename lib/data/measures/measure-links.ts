import type { LinkChoice, LinkRow } from '@/lib/domain/measures/measure-links';
import { database } from '@/lib/data/database';

/**
 * The recommendations a measure can speak to: all of the inspection it speaks to now, or of the newest where it speaks to
 * none. Recommendations are told apart by their number alone on every page, so a measure does not speak to two inspections.
 */
export async function listLinkChoices(measureId: string): Promise<LinkChoice[]> {
  const newest = { orderBy: { publishedOn: 'desc' }, select: { id: true } } as const;
  const spokenTo = await database().inspection.findFirst({
    ...newest,
    where: { recommendations: { some: { measures: { some: { measureId, endedAt: null } } } } },
  });
  const inspection = spokenTo ?? (await database().inspection.findFirst(newest));
  if (!inspection) return [];
  const inOrder = { orderBy: { position: 'asc' } } as const;
  return database().recommendation.findMany({
    ...inOrder,
    where: { inspectionId: inspection.id },
    select: {
      ...{ id: true, ref: true, summary: true },
      requirements: { ...inOrder, select: { id: true, ref: true, text: true } },
    },
  });
}

export type NewLinks = {
  measureId: string;
  version: number;
  /** Every recommendation that was asked about; links to others are left as they are. */
  asked: readonly string[];
  links: readonly LinkRow[];
  at: Date;
};

/**
 * Makes these the links of a measure: ends those it had besides, and keeps them. Must run in a transaction. Returns false
 * when somebody else changed the measure since `version` was read.
 */
export async function replaceMeasureLinks(wanted: NewLinks): Promise<boolean> {
  const { measureId, version, asked, links, at } = wanted;
  // First of all, because it also makes a second person wait for the first.
  const { count } = await database().measure.updateMany({
    where: { id: measureId, version },
    data: { version: { increment: 1 } },
  });
  if (count === 0) return false;
  const current = await database().measureLink.findMany({
    where: { measureId, endedAt: null, recommendationId: { in: [...asked] } },
  });
  const gone = current.filter((link) => !links.some((one) => isSame(one, link)));
  const added = links.filter((link) => !current.some((one) => isSame(one, link)));
  await database().measureLink.updateMany({
    where: { id: { in: gone.map(({ id }) => id) } },
    data: { endedAt: at },
  });
  await database().measureLink.createMany({ data: added.map((link) => ({ ...link, measureId })) });
  return true;
}

const isSame = (one: LinkRow, other: LinkRow): boolean =>
  one.recommendationId === other.recommendationId && one.requirementId === other.requirementId;
