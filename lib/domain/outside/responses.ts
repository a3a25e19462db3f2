import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import type { ResponseRecord } from '../promises/response-record';
import type { PublicPromise, PublicResponse } from './snapshot';

/** What leaves the office of a response. */
export function pickResponse({ voice, datedOn, text, promises }: ResponseRecord): PublicResponse {
  return { voice, datedOn, text, promises: promises.map(pickPromise) };
}

/** What leaves the office of a promise. */
function pickPromise(found: PromiseRecord): PublicPromise {
  const { quote, promise, owner, ownerRole, cadence, dueOn, state, checkedOn, confirmed } = found;
  return {
    ...{ quote, promise, owner, ownerRole, cadence, dueOn, state, checkedOn, confirmed },
    moves: found.moves.map(({ from, to, reason, movedOn }) => ({ from, to, reason, movedOn })),
    checks: found.checks.map((check) => ({
      state: check.state,
      checkedOn: check.checkedOn,
      reason: check.reason,
    })),
  };
}

/** What of it the office typed freely: the checklist reads it before an edition goes out. */
export const typedOfPromise = ({ promise, owner, ownerRole, moves, checks }: PublicPromise): string[] => [
  ...[promise, owner, ownerRole ?? ''],
  ...[...moves, ...checks].map(({ reason }) => reason ?? ''),
];

/**
 * The newest revision of what each voice said on each day. Oldest day first, so that the response comes before its
 * updates; on one day the chief officer before the commissioner.
 */
export function newestRevisions(responses: readonly ResponseRecord[]): ResponseRecord[] {
  const newest = new Map<string, ResponseRecord>();
  for (const response of responses.toSorted((a, b) => a.revision - b.revision)) {
    newest.set(`${response.datedOn} ${response.voice}`, response);
  }
  return [...newest.entries()].sort(([a], [b]) => a.localeCompare(b)).map(([, response]) => response);
}
