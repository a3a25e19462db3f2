import type { PublicSeries } from '@/lib/domain/outside/snapshot';

/** What a scope covers, the narrowest first. */
export type Covered = 'rape' | 'sexual offences' | 'all crime';

const ALL_CRIME = /\ball crime\b|\bnot rape\b/i;
const SEXUAL_OFFENCES = /\bsexual offences\b/i;
const RAPE = /\brape offences\b|\bflagged as rape\b/i;

/**
 * What figures cover, by the words of their scope. All of the catalogue is about the response to rape, so that only a
 * wider group has to say what it is ("All crime …", "All sexual offences …").
 */
export function coveredBy({ scope }: Pick<PublicSeries, 'scope'>): Covered {
  if (ALL_CRIME.test(scope)) return 'all crime';
  return SEXUAL_OFFENCES.test(scope) && !RAPE.test(scope) ? 'sexual offences' : 'rape';
}
