import { type PublicPromise, listPromises } from '@/lib/domain/outside/promises';
import {
  DUE_DATE_COLUMNS,
  PERIOD_COLUMNS,
  PROMISE_COLUMNS,
} from '@/components/site/promises/promise-file-columns';
import type { Snapshot } from '@/lib/domain/outside/snapshot';
import { historyOfDue } from '@/lib/domain/promises/due-date';
import {
  countOccurrences,
  OCCURRENCE_STATES,
  occurrencesOf,
  TOLD_STATES,
  toldOutside,
} from '@/lib/domain/promises/occurrences';
import { describePlace } from '@/lib/domain/promises/promise-link';
import { CADENCES, PROMISE_STATES } from '@/lib/domain/promises/promise';
import { type Cell, machineCsv } from './machine-csv';

type Row<Columns extends readonly { name: string }[]> = Record<Columns[number]['name'], Cell>;
type Placed = {
  promise: PublicPromise;
  /** The slug of the inspection that it is read in. */
  readIn: string;
  where: Pick<Row<typeof PROMISE_COLUMNS>, 'edition' | 'as_at' | 'inspection' | 'recommendation' | 'promise'>;
};

function placed({ edition, recommendations }: Snapshot): Placed[] {
  return recommendations.flatMap((recommendation) =>
    listPromises(recommendation).map((promise) => ({
      promise,
      readIn: recommendation.inspectionSlug,
      where: {
        edition: edition.number,
        as_at: edition.datedOn,
        inspection: recommendation.inspectionSlug,
        recommendation: recommendation.ref,
        promise: promise.number,
      },
    })),
  );
}

/** One row for each promise: who owns it, when it was and is due, how often it was kept. */
export const promisesCsv = (snapshot: Snapshot): string =>
  machineCsv(
    PROMISE_COLUMNS,
    placed(snapshot).map(({ promise, readIn, where }): Row<typeof PROMISE_COLUMNS> => {
      const { first, times, months } = historyOfDue(promise.moves);
      const occurrences = occurrencesOf(promise, snapshot.edition.datedOn);
      const counts = occurrences.length === 0 ? null : countOccurrences(occurrences);
      return {
        ...where,
        words: promise.promise,
        quote: promise.quote,
        words_confirmed: promise.confirmed ? 'yes' : 'no',
        owner: promise.owner,
        owner_role: promise.ownerRole,
        how_often: CADENCES[promise.cadence],
        starts_on: promise.startsOn,
        first_due_on: first ?? promise.dueOn,
        due_on: promise.dueOn,
        times_moved: times,
        months_moved: months,
        periods_ended: counts && counts.expected,
        periods_held: counts && counts.held,
        periods_not_held: counts && counts.notHeld,
        periods_not_told: counts && counts.notTold,
        status: PROMISE_STATES[promise.state],
        checked_on: promise.checkedOn,
        serves: promise.serves.map((one) => describePlace(one, readIn)).join('; ') || null,
        evidence_until: promise.keptEvidenceExpiresOn,
      };
    }),
  );

/** One row for each period of a regular promise up to the date of the edition. */
export const periodsCsv = (snapshot: Snapshot): string =>
  machineCsv(
    PERIOD_COLUMNS,
    placed(snapshot).flatMap(({ promise, where }) =>
      periodRows(promise, snapshot).map((row): Row<typeof PERIOD_COLUMNS> => ({ ...where, ...row })),
    ),
  );

function periodRows(promise: PublicPromise, { edition }: Snapshot) {
  const outside = toldOutside(promise).map((told) => ({
    ...{ period_start: told.start, period_end: null, state: TOLD_STATES[told.state] },
    ...{ note: told.note, evidence: told.evidence && told.evidence.title },
    evidence_until: told.evidenceExpiresOn,
  }));
  const periods = occurrencesOf(promise, edition.datedOn).map(({ start, end, state, told }) => ({
    ...{ period_start: start, period_end: end, state: OCCURRENCE_STATES[state] },
    note: told.map(({ note }) => note).join(' '),
    evidence: told.flatMap(({ evidence }) => evidence?.title ?? []).join(', '),
    evidence_until: told.flatMap(({ evidenceExpiresOn }) => evidenceExpiresOn ?? []).join(', ') || null,
  }));
  return [...outside, ...periods];
}

/** One row for each date by which a promise was due. */
export const dueDatesCsv = (snapshot: Snapshot): string =>
  machineCsv(
    DUE_DATE_COLUMNS,
    placed(snapshot).flatMap(({ promise, where }) =>
      promise.moves.map(({ from, to, reason, movedOn }): Row<typeof DUE_DATE_COLUMNS> => ({
        ...where,
        ...{ moved_on: movedOn, from, to, reason },
      })),
    ),
  );

/** A promise in the file for programs: also its periods, each with what it is. */
export const withOccurrences = (promise: PublicPromise, { edition }: Pick<Snapshot, 'edition'>) => ({
  ...promise,
  occurrences: occurrencesOf(promise, edition.datedOn).map(({ start, end, state }) => ({
    start,
    end,
    state,
  })),
});
