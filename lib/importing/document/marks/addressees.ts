import { beforeAsking, firstAsking } from './asks';

/** Who is asked by inspectorates of police, as reports write them; "of Northshire Police" goes with the chief constable. */
const BODIES = [
  "chief constables?(?: of (?:\\p{Lu}[\\p{L}’'-]+ )+Police)?",
  'Chief Crown Prosecutors?|Crown Prosecution Service|CPS|Director of Public Prosecutions',
  "National Police Chiefs[’'] Council|NPCC|College of Policing|Home Office|Home Secretary|Ministry of Justice",
  'police and crime commissioners?|local policing bod(?:y|ies)|local authorities|NHS England',
  "(?:(?:\\p{Lu}[\\p{L}’'-]+ )+(?:Police|Constabulary))|(?:every |each |all )?(?:police )?forces?",
].join('|');
const NAMED = new RegExp(`(?:\\b[Tt]he )?(?<![\\p{L}-])(?:${BODIES})(?![\\p{L}-])`, 'giu');
const LONGEST = 400;

/** Whom a recommendation asks, in its own words: those named before "should" in its first sentence that asks. */
export function findAddressees(recommendation: string): string[] {
  const named = beforeAsking(firstAsking(recommendation)).slice(-LONGEST).match(NAMED) ?? [];
  return [...new Set(named.map((name) => name.trim()))];
}
