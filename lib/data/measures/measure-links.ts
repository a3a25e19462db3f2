import type { LinkChoice, LinkRow } from '@/lib/domain/measures/measure-links';
import { database } from '@/lib/data/database';
import { findOffice } from '@/lib/data/office/office';
import { keyColumns, toKey } from '@/lib/data/key-columns';

/** The recommendations a measure can be linked to: those of every inspection of the office, newest inspection first. */
export async function listLinkChoices(): Promise<LinkChoice[]> {
  const office = await findOffice();
  const rows = await database().recommendation.findMany({
    where: { inspection: { body: { slug: office?.slug ?? '' } } },
    orderBy: [{ inspection: { publishedOn: 'desc' } }, { position: 'asc' }],
    select: {
      ...{ ...keyColumns, id: true, summary: true },
      requirements: { orderBy: { position: 'asc' }, select: { id: true, ref: true, text: true } },
    },
  });
  return rows.map(({ id, summary, requirements, ...row }) => ({
    id,
    key: toKey(row),
    summary,
    requirements,
  }));
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
