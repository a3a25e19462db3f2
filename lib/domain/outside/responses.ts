import type { EvidenceRecord } from '../evidence/evidence-record';
import type { ResponseRecord } from '../promises/response-record';
import type { PromiseRecord } from '../promises/promise-record';
import type { NumberedPromise } from '../promises/promises-of';
import { pickPromise } from './promises';
import type { PublicResponse } from './snapshot';

/** What of a recommendation its response is picked with: its promises under their numbers, and the evidence readers may see. */
type Beside = {
  numbered: readonly NumberedPromise[];
  shown: readonly EvidenceRecord[];
  showsDrafts: boolean;
};

/** What leaves the office of a response. */
export function pickResponse(
  { voice, datedOn, revision, position, text, whyNothing, promises }: ResponseRecord,
  beside: Beside,
): PublicResponse {
  const picked = pickPromises(promises, beside);
  return { voice, datedOn, revision, position, text, whyNothing, promises: picked };
}

/** What leaves the office of these promises, in the order of their numbers. */
export const pickPromises = (promises: readonly PromiseRecord[], { numbered, ...readers }: Beside) =>
  numbered
    .filter(({ id }) => promises.some((promise) => promise.id === id))
    .map((promise) => pickPromise(promise, readers));
