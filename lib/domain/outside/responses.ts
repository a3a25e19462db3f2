import type { EvidenceRecord } from '../evidence/evidence-record';
import type { ResponseRecord } from '../promises/response-record';
import type { NumberedPromise } from '../promises/promises-of';
import { pickPromise } from './promises';
import type { PublicResponse } from './snapshot';

/** What of a recommendation its response is picked with: its promises under their numbers, and the evidence readers may see. */
type Beside = { numbered: readonly NumberedPromise[]; shown: readonly EvidenceRecord[] };

/** What leaves the office of a response. */
export function pickResponse(
  { voice, datedOn, revision, position, text, whyNothing, promises }: ResponseRecord,
  { numbered, shown }: Beside,
): PublicResponse {
  const picked = numbered
    .filter(({ id }) => promises.some((promise) => promise.id === id))
    .map((promise) => pickPromise(promise, shown));
  return { voice, datedOn, revision, position, text, whyNothing, promises: picked };
}
