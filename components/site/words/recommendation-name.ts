import { inspectionOf } from '@/lib/domain/outside/inspections';
import type { Snapshot } from '@/lib/domain/outside/snapshot';

type Edition = Pick<Snapshot, 'inspections' | 'recommendations'>;
type Named = { ref: string; inspectionSlug: string };

/** True where the number of a recommendation alone could be mistaken for that of another inspection. */
const areOfSeveral = ({ recommendations }: Edition): boolean =>
  new Set(recommendations.map(({ inspectionSlug }) => inspectionSlug)).size > 1;

/** "Recommendation 5 (Joint inspection 2021, phase one)": the inspection is named where there are others to mistake it for. */
export function nameOfRecommendation(named: Named, edition: Edition): string {
  const name = `Recommendation ${named.ref}`;
  return areOfSeveral(edition) ? `${name} (${inspectionOf(edition, named).shortTitle})` : name;
}

/** "5", or "5 (Joint inspection 2021, phase one)", in a list of numbers. */
export const numberOfRecommendation = (named: Named, edition: Edition): string =>
  nameOfRecommendation(named, edition).replace('Recommendation ', '');
