import type { EvidenceRecord } from '../evidence/evidence-record';
import type { OccurrenceTold } from '../promises/promise-record';
import type { LinkedPromise } from '../promises/linked-promise';
import { toldPlace } from '../promises/promise-link';
import type { NumberedPromise } from '../promises/promises-of';

/** What a promise is told with: the evidence that its readers may read, and whether they read drafts. */
export type Readers = { shown: readonly EvidenceRecord[]; showsDrafts: boolean };

/** What leaves the office of a promise. */
export function pickPromise(found: NumberedPromise, { shown, showsDrafts }: Readers) {
  const { number, quote, promise, owner, ownerRole, cadence, startsOn, dueOn, state, checkedOn, confirmed } =
    found;
  const { madeOn, keptEvidenceExpiresOn } = found;
  return {
    number,
    madeOn,
    ...{ quote, promise, owner, ownerRole, cadence, startsOn, dueOn, state, checkedOn, confirmed },
    keptEvidenceExpiresOn,
    moves: found.moves.map(({ from, to, reason, movedOn }) => ({ from, to, reason, movedOn })),
    checks: found.checks.map((check) => ({
      state: check.state,
      checkedOn: check.checkedOn,
      reason: check.reason,
    })),
    told: found.told.map((told) => pickTold(told, shown)),
    /** What was merged into it. The words of a draft stay in the office. */
    mergedIn: found.mergedIn
      .filter(({ confirmed }) => confirmed || showsDrafts)
      .map(({ promise: words, on, reason }) => ({ promise: words, on, reason })),
    /** What it also serves, and why. */
    serves: found.links.map((link) => ({ ...toldPlace(link, { showsDrafts }), reason: link.reason })),
  };
}

function pickTold(
  { start, state, note, toldOn, fromResponse, evidenceId, evidenceExpiresOn }: OccurrenceTold,
  shown: readonly EvidenceRecord[],
) {
  const item = shown.find(({ id }) => id === evidenceId);
  return {
    ...{ start, state, note, toldOn, fromResponse },
    evidence: item ? { title: item.title, link: item.link } : null,
    /** The office holds evidence of it that these readers may not read. */
    evidenceExpiresOn,
    hasOtherEvidence: evidenceId !== null && !item,
  };
}

/** A promise as an edition holds it: what is picked, and no more. */
export type PublicPromise = ReturnType<typeof pickPromise>;

type ShowsPromises = {
  responses: readonly { promises: readonly PublicPromise[] }[];
  actions: readonly PublicPromise[];
};

/** The promises of a recommendation that readers outside the office are shown, in the order of their numbers. */
export const listPromises = ({ responses, actions }: ShowsPromises): PublicPromise[] =>
  [...responses.flatMap(({ promises }) => promises), ...actions].toSorted(
    (one, other) => one.number - other.number,
  );

/** What was said of a period, as readers are told it. */
export type PublicTold = PublicPromise['told'][number];

/**
 * What leaves the office of a promise that serves a recommendation by a link. The evidence of its periods is told at home alone,
 * where it is picked for its readers.
 */
export function pickLinkedPromise(found: LinkedPromise, { showsDrafts }: Pick<Readers, 'showsDrafts'>) {
  const { told, serves: _elsewhere, ...picked } = pickPromise(found, { shown: [], showsDrafts });
  const whole = { ...found.home, part: null, isPartConfirmed: true };
  return {
    ...picked,
    told: told.map(({ start, state }) => ({ start, state })),
    home: toldPlace(whole, { showsDrafts }),
    links: found.serves.map(({ part, isPartConfirmed, reason }) => ({
      part: isPartConfirmed || showsDrafts ? part : null,
      reason,
    })),
  };
}

/** A promise that an edition shows with a recommendation it serves, and that has its one record at home. */
export type PublicLinkedPromise = ReturnType<typeof pickLinkedPromise>;

/** What the office typed of it freely. */
export const typedOfLinked = (found: PublicLinkedPromise): string[] => [
  ...[found.promise, found.owner, found.ownerRole ?? ''],
  ...[...found.moves, ...found.checks, ...found.links].map(({ reason }) => reason ?? ''),
];

/** What of it the office typed freely: the checklist reads it before an edition goes out. */
export const typedOfPromise = (found: PublicPromise): string[] => [
  ...[found.promise, found.owner, found.ownerRole ?? ''],
  ...[...found.moves, ...found.checks, ...found.serves, ...found.mergedIn].map(({ reason }) => reason ?? ''),
  ...found.told.map(({ note }) => note),
];
