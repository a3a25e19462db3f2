import type { PublicRecommendation } from '@/lib/domain/outside/snapshot';
import { counted, PARTS_BEING_CHECKED } from './words/words';

type Recommendations = { recommendations: readonly Pick<PublicRecommendation, 'beingChecked'>[] };

const isChecking = ({ recommendations }: Recommendations): boolean =>
  recommendations.some(({ beingChecked }) => beingChecked.parts);

/** What the bar of all parts adds up to: "parts in 8 recommendations". */
export function wholeOfBar(recommendations: Recommendations['recommendations']): string {
  const soFar = isChecking({ recommendations }) ? 'confirmed so far ' : '';
  return `parts ${soFar}in ${counted(recommendations.length, 'recommendation')}`;
}

/** Said above that bar while parts are missing from it. */
export function PartsBeingChecked({ recommendations }: Recommendations) {
  return isChecking({ recommendations }) ? <p className="govuk-body">{PARTS_BEING_CHECKED}</p> : null;
}
