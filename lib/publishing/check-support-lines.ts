import { daysBetween } from '@/lib/domain/day';
import type { Snapshot } from '@/lib/domain/outside/snapshot';
import type { PublicSupportLine } from '@/lib/domain/outside/support-lines';
import { isEmergency, mustBeChecked } from '@/lib/domain/support-lines/support-line';

/** After so many days somebody should ring a support line again before survivors are sent to it. */
const CHECK_AGAIN_DAYS = 90;

type Edition = Pick<Snapshot, 'supportLines' | 'edition'>;

/** The edition that the set-up of a trial publishes: it says on each page that nobody has approved it. */
export const isUnapproved = ({ edition }: Pick<Edition, 'edition'>): boolean =>
  edition.unapprovedEdition === edition.number;

const listUnchecked = ({ supportLines, edition }: Edition): PublicSupportLine[] =>
  supportLines.filter((line) => mustBeChecked(line, edition.datedOn));

/** The support lines that nobody has tried for half a year: no approved edition may send a survivor there. */
export function checkSupportLines(snapshot: Edition): string[] {
  if (isUnapproved(snapshot)) return [];
  return listUnchecked(snapshot).map(
    ({ name }) =>
      `Nobody has checked the support line “${name}” in the last 6 months. Check it on the page “Office”.`,
  );
}

/** What a person should know of the support lines, where it does not keep the edition from being approved. */
export function warnOfSupportLines(snapshot: Edition): string[] {
  const { supportLines, edition } = snapshot;
  if (supportLines.length === 0) return ['There are no support lines on the “Get support” page.'];
  const unchecked = listUnchecked(snapshot);
  const never = isUnapproved(snapshot)
    ? unchecked.map(({ name }) => `Nobody has checked the support line “${name}” yet.`)
    : [];
  const old = supportLines
    .filter((line) => !unchecked.includes(line) && !isEmergency(line))
    .flatMap(({ name, checkedOn }) => {
      const days = checkedOn === null ? 0 : daysBetween(checkedOn, edition.datedOn);
      return days > CHECK_AGAIN_DAYS ? [`The support line “${name}” was last checked ${days} days ago.`] : [];
    });
  return [...never, ...old];
}
