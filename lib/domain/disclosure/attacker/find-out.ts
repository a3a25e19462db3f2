import type { Possible } from './numbers/possible';
import { type Secret, smallNumbers } from './secrets';

/** As many whole numbers must stay possible of a hidden count that is not small. */
const FEWEST_POSSIBLE = 4;

/** So many numbers are tried one by one between the smallest and the largest that a sum can be. */
const MOST_BETWEEN = 20;

function hasEnoughPossible({ terms }: Secret, count: number | null, possible: Possible): boolean {
  const start = count ?? possible.someIn(terms, { least: 0, most: Infinity });
  if (start === null) return false;
  const found = new Set([start]);
  const isMissing = () => found.size < FEWEST_POSSIBLE;
  const take = (range: { least: number; most: number }): boolean => {
    const one = possible.someIn(terms, range);
    if (one !== null) found.add(one);
    return one !== null;
  };
  while (isMissing() && take({ least: Math.max(...found) + 1, most: Infinity }));
  while (isMissing() && take({ least: 0, most: Math.min(...found) - 1 }));
  // Beyond both ends nothing is possible; between them there may be more.
  const [least, most] = [Math.min(...found), Math.max(...found)];
  for (let one = least + 1; isMissing() && one < most && one <= least + MOST_BETWEEN; one += 1)
    if (possible.canBe(terms, one)) found.add(one);
  return !isMissing();
}

/**
 * True when too much is found out of a secret. Of a small count each of the small numbers must stay possible, of another
 * hidden count at least 4 numbers; of a count that no figure holds it must not be certain that it is small, unless each
 * of the small numbers stays possible. Where nobody knows how many they are: if it may be few, then any small number, and
 * of a hidden count as many numbers as of any other.
 */
export function isFoundOut(secret: Secret, possible: Possible): boolean {
  const small = smallNumbers(secret);
  const { terms, count } = secret;
  if (secret.untold) {
    const left = small.filter((one) => possible.canBe(terms, one));
    const isHalfTold = left.length > 0 && left.length < small.length;
    // A rate was shown: that they are many is no secret, nor how many. That has to be certain.
    if (secret.untold === 'rate') return isHalfTold || (left.length === 0 && possible.isUnsure(terms));
    return isHalfTold || !hasEnoughPossible(secret, null, possible);
  }
  if (count !== null && !small.includes(count)) return !hasEnoughPossible(secret, count, possible);
  if (count === null && !possible.isWithin(terms, small)) return false;
  return !small.every((one) => possible.canBe(terms, one));
}
