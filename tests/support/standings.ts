import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import type { StandingOfRequirement } from '@/lib/domain/recommendations/requirement';

/** The status of requirements, as the rules of the domain want it. */
export const standingsOf = (requirements: readonly RequirementRecord[]): StandingOfRequirement[] =>
  requirements.map(({ addressedTo, current }) => ({ addressedTo, status: current?.status ?? null }));
