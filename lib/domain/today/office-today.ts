import type { LastFigures } from '../figures/due/figures-due';
import type { InspectionAtAGlance, RecommendationAtAGlance } from '../recommendations/at-a-glance';
import type { Day } from '../day';
import { type Disagreement, listDisagreements, type TiedMeasure } from '../recommendations/disagreement';
import { listOpenWork, type OpenWork } from './open-work';
import { type PromisesDue, promisesDue } from './promises-due';
import { type WhatIsDue, whatIsDue } from './what-is-due';

/** What the whole office adds up to on a day: the same for everybody in it, and without its evidence. */
export type OfficeToday = {
  inspections: readonly InspectionAtAGlance[];
  promises: PromisesDue;
  due: Omit<WhatIsDue, 'expiringEvidence'>;
  openWork: OpenWork[];
  /** Where the force’s word, our finding and the figures linked to what is reported complete conflict. */
  disagreements: Disagreement<RecommendationAtAGlance>[];
  lastFigures: (LastFigures & { title: string })[];
};

/** Works it out. `linked`: the measures linked to what is said to be done. */
export function officeToday(
  inspections: readonly InspectionAtAGlance[],
  { linked, lastFigures }: { linked: readonly TiedMeasure[]; lastFigures: OfficeToday['lastFigures'] },
  today: Day,
): OfficeToday {
  const recommendations = inspections.flatMap((each) => each.recommendations);
  return {
    ...{ inspections, lastFigures },
    promises: promisesDue(recommendations, today),
    due: whatIsDue(recommendations, [], today),
    openWork: listOpenWork(recommendations),
    disagreements: listDisagreements(recommendations, linked, today),
  };
}
