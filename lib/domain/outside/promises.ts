import type { EvidenceRecord } from '../evidence/evidence-record';
import type { OccurrenceTold } from '../promises/promise-record';
import type { NumberedPromise } from '../promises/promises-of';

/** What leaves the office of a promise. `shown` is the evidence that its readers may read. */
export function pickPromise(found: NumberedPromise, shown: readonly EvidenceRecord[]) {
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

/** What of it the office typed freely: the checklist reads it before an edition goes out. */
export const typedOfPromise = (found: PublicPromise): string[] => [
  ...[found.promise, found.owner, found.ownerRole ?? ''],
  ...[...found.moves, ...found.checks].map(({ reason }) => reason ?? ''),
  ...found.told.map(({ note }) => note),
];
