import { Details } from '@/components/ui/details';
import { formatDay } from '@/lib/domain/day';
import type { PublicMergedPromise } from '@/lib/domain/outside/merged-promises';
import { TOLD_STATES } from '@/lib/domain/promises/occurrences';
import { describePlace } from '@/lib/domain/promises/promise-link';
import { PROMISE_STATES } from '@/lib/domain/promises/promise';
import { PromiseOwner, PromiseWhen } from './promise-columns';

type MergedIntoProps = { merged: PublicMergedPromise; readIn: string };

/** "Merged into promise 2 of recommendation 5 on 30 November 2026: …" */
export function MergedInto({ merged: { into, mergedOn, mergedReason }, readIn }: MergedIntoProps) {
  return (
    <>
      Merged into promise {into.number} of {describePlace(into, readIn)} on {formatDay(mergedOn)}:{' '}
      {mergedReason}
    </>
  );
}

type MergedPromisesProps = { merged: readonly PublicMergedPromise[]; readIn: string };

/** Promises that were merged into others, each with what it said then. They count no more. */
export function MergedPromises({ merged, readIn }: MergedPromisesProps) {
  if (merged.length === 0) return null;
  return (
    <Details summary={merged.length === 1 ? '1 promise was merged' : `${merged.length} promises were merged`}>
      <ul className="govuk-list govuk-list--spaced">
        {merged.map((one) => (
          <li key={one.number} id={`promise-${one.number}`}>
            {one.number}. {one.promise}
            <span className="app-aside">
              <MergedInto merged={one} readIn={readIn} />
            </span>
            {one.quote !== null && <span className="app-aside">“{one.quote}”</span>}
            <span className="app-aside">
              <PromiseOwner promise={one} />. <PromiseWhen promise={one} />. {PROMISE_STATES[one.state]}.
            </span>
            <Said merged={one} />
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** What its checks found, and what was said of its periods. */
function Said({ merged: { checks, told } }: { merged: PublicMergedPromise }) {
  return (
    <>
      {checks
        .filter(({ reason }) => reason !== null)
        .map(({ state, checkedOn, reason }) => (
          <span className="app-aside" key={`${checkedOn} ${state} ${reason ?? ''}`}>
            {formatDay(checkedOn)}, {PROMISE_STATES[state].toLowerCase()}: {reason}
          </span>
        ))}
      {told.map(({ start, state, note, evidence }, index) => (
        <span className="app-aside" key={told.length - index}>
          {start && `Period from ${formatDay(start)}, `}
          {TOLD_STATES[state].toLowerCase()}: {note}
          {evidence && ` Evidence: ${evidence.title}.`}
        </span>
      ))}
    </>
  );
}
