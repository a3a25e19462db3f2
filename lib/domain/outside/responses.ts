import type { EvidenceRecord } from '../evidence/evidence-record';
import type { ResponseRecord } from '../promises/response-record';
import { pickPromise } from './promises';
import type { PublicResponse } from './snapshot';

/** What leaves the office of a response. `shown` is the evidence that its readers may read. */
export function pickResponse(
  { voice, datedOn, text, promises }: ResponseRecord,
  shown: readonly EvidenceRecord[],
): PublicResponse {
  return { voice, datedOn, text, promises: promises.map((promise) => pickPromise(promise, shown)) };
}

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
