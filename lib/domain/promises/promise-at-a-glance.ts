import type { Closing } from './closing';
import type { OccurrenceTold, PromiseRecord } from './promise-record';

/** What lists of a whole office tell of a promise. A whole record is one too. */
export type PromiseAtAGlance = Pick<
  PromiseRecord,
  | 'id'
  | 'promise'
  | 'cadence'
  | 'startsOn'
  | 'dueOn'
  | 'state'
  | 'checkedOn'
  | 'confirmed'
  | 'keptEvidenceExpiresOn'
  | 'addedAt'
  | 'merged'
> & {
  told: readonly Pick<OccurrenceTold, 'start' | 'state' | 'evidenceExpiresOn'>[];
  closing: Pick<Closing, 'proposedBy' | 'proposedAt'> | null;
};
