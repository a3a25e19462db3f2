import { NO_LIMIT } from './equations';
import type { Possible } from './possible';
import { type Secret, smallNumbers } from './secrets';

/** As many whole numbers must stay possible of a hidden count that is not small. */
const FEWEST_POSSIBLE = 4;

function hasEnoughPossible({ terms }: Secret, count: number, possible: Possible): boolean {
  const near = [1, 2, 3, -1, -2, -3].map((by) => count + by).filter((one) => one >= 0);
  let found = 1;
  for (const one of near) {
    if (possible.canBe(terms, one)) found += 1;
    if (found >= FEWEST_POSSIBLE) return true;
  }
  const [least, most] = [possible.least(terms), possible.most(terms)];
  if (most >= NO_LIMIT) return true;
  const wide = Array.from({ length: Math.min(most - least, 20) + 1 }, (_one, index) => least + index);
  return wide.filter((one) => possible.canBe(terms, one)).length >= FEWEST_POSSIBLE;
}

/**
 * True when too much is found out of a secret. Of a small count each of the small numbers must stay possible, of another
 * hidden count at least 4 numbers; of a count that no figure holds it must not be certain that it is small, unless each
 * of the small numbers stays possible.
 */
export function isFoundOut(secret: Secret, possible: Possible): boolean {
  const small = smallNumbers(secret);
  const { terms, count } = secret;
  if (count !== null && !small.includes(count)) return !hasEnoughPossible(secret, count, possible);
  if (count === null && !possible.isWithin(terms, small)) return false;
  return !small.every((one) => possible.canBe(terms, one));
}
