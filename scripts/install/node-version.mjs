// Written in the oldest style of JavaScript that Node reads as a module, so that an old Node can still say its sentence.

/** The oldest Node this service is tested with: major and minor. */
const OLDEST = [20, 19];

/** One sentence when `version` (such as "18.2.0") is too old to run this, otherwise null. */
export function nodeVersionProblem(version) {
  const parts = version.split('.').map(Number);
  const isNewEnough = parts[0] > OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] >= OLDEST[1]);
  if (isNewEnough) return null;
  return 'This service needs Node ' + OLDEST.join('.') + ' or later, and this is Node ' + version + '.';
}
