import type { EvidenceRecord } from '../evidence/evidence-record';
import type { ResponseRecord } from '../promises/response-record';
import { pickPromise } from './promises';
import type { PublicResponse } from './snapshot';

/** What leaves the office of a response. `shown` is the evidence that its readers may read. */
export function pickResponse(
  { voice, datedOn, revision, position, text, whyNothing, promises }: ResponseRecord,
  shown: readonly EvidenceRecord[],
): PublicResponse {
  const picked = promises.map((promise) => pickPromise(promise, shown));
  return { voice, datedOn, revision, position, text, whyNothing, promises: picked };
}
