import { keyOf, partKey } from './keys';
import { latestRevisions } from '@/lib/domain/figure';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { SeedMeasure } from '@/lib/schemas/seed';
import type { Demonstration } from '@/lib/services/load-demonstration';

/** The measures of the demonstration as the record gives them back, without a database in between. */
export function demonstrationMeasures(
  catalogue: readonly SeedMeasure[],
  { series, targets, annotations }: Demonstration,
): MeasureRecord[] {
  return series.map(({ measureRef, ...one }): MeasureRecord => {
    const measure = catalogue.find(({ ref }) => ref === measureRef);
    if (!measure) throw new Error(`${measureRef} is not in the catalogue`);
    const { recommendations, requirements, position: _position, ...words } = measure;
    const observations = latestRevisions(one.observations);
    return {
      ...words,
      id: measureRef,
      version: 1,
      disclosureLoosenedOn: null,
      figuresDueAfter: null,
      recommendations: recommendations.map(keyOf),
      requirements: requirements.map(partKey),
      forces: [],
      series: [
        {
          ...one,
          officialUrl: null,
          trail: null,
          illustrative: true,
          comparedAs: null,
          hasOtherSources: false,
          observations,
        },
      ],
      events: [],
      footnotes: [],
      annotations: annotations.filter((annotation) => annotation.measureRef === measureRef),
      targets: targets
        .filter((target) => target.measureRef === measureRef)
        .map(({ value, setOn, setBy }) => ({ value, setOn, setBy, endsOn: null })),
    };
  });
}
