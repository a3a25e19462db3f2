import { describeDisagreement } from '@/components/site/disagreement';
import type { RecommendationRecord, RequirementRecord } from '@/lib/domain/records';

export type Disagreement = {
  recommendation: RecommendationRecord;
  requirement: RequirementRecord;
  sentence: string;
};

/** Every local requirement where what the force says and what the office found do not agree. */
export function listDisagreements(recommendations: readonly RecommendationRecord[]): Disagreement[] {
  return recommendations.flatMap((recommendation) =>
    recommendation.requirements.flatMap((requirement) => {
      const { addressedTo, current } = requirement;
      const sentence = addressedTo === 'local' && current ? describeDisagreement(current) : null;
      return sentence === null ? [] : [{ recommendation, requirement, sentence }];
    }),
  );
}
