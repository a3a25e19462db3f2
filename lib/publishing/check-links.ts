import type { Snapshot } from '@/lib/domain/outside/snapshot';
import { findAddressProblem } from '@/lib/domain/web-address';

const PROTOCOLS = ['https:', 'http:'];

/** Links that no form would take any more, whenever and however they came into the record. */
export function checkLinks({ inspections, recommendations, measures, supportLines }: Snapshot): string[] {
  const links = [
    ...inspections.map(({ shortTitle, sourceUrl }) => ({
      where: `The address of the report “${shortTitle}”`,
      link: sourceUrl,
    })),
    ...recommendations.flatMap(({ evidence }) =>
      evidence.map(({ title, link }) => ({ where: `The link of the evidence “${title}”`, link })),
    ),
    ...measures.flatMap(({ ref, series }) =>
      series.map(({ title, sourceUrl }) => ({
        where: `The address of the source of “${title}”, measure ${ref}`,
        link: sourceUrl,
      })),
    ),
    ...supportLines.map(({ name, url }) => ({
      where: `The address of the support line “${name}”`,
      link: url,
    })),
  ];
  return links.flatMap(({ where, link }) => {
    const problem = link === null ? null : findAddressProblem(link, PROTOCOLS);
    if (problem === null) return [];
    return [problem === 'not an address' ? `${where} is not a web address.` : `${where} has ${problem}.`];
  });
}
