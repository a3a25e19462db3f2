import { Details } from '@/components/ui/details';
import type { Column } from '@/components/ui/table';
import { type Day, formatDay } from '@/lib/domain/day';
import { describeReliance } from '@/lib/domain/evidence/expiry';
import { describeMoves, type DueMove } from '@/lib/domain/promises/due-date';
import { describeCadence, whyLate } from '@/lib/domain/promises/occurrence-words';
import type { ToldState } from '@/lib/domain/promises/occurrences';
import { PROMISE_STATES } from '@/lib/domain/promises/promise';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { PromiseTag } from '../standing-tag';

/** What every reader, in the office and outside, is told of who owns a promise, when it is due and what was found. */
type ToldPromise = Pick<
  PromiseRecord,
  | 'owner'
  | 'ownerRole'
  | 'cadence'
  | 'startsOn'
  | 'dueOn'
  | 'moves'
  | 'state'
  | 'checkedOn'
  | 'checks'
  | 'keptEvidenceExpiresOn'
> & { told: readonly { start: Day | null; state: ToldState }[] };

/** The columns that say who, when and with what status, on every page that lists promises. */
export const promiseColumns = (today: Day): Column<ToldPromise>[] => [
  { heading: 'Who', cell: (promise) => <PromiseOwner promise={promise} /> },
  { heading: 'When', cell: (promise) => <PromiseWhen promise={promise} /> },
  {
    heading: 'Status',
    cell: (promise) => (
      <>
        <PromiseTag state={promise.state} />
        {whyLate(promise, today).map((why) => (
          <span className="app-aside" key={why}>
            {why}
          </span>
        ))}
        {promise.checkedOn && <span className="app-aside">Last checked {formatDay(promise.checkedOn)}</span>}
        <Reliance promise={promise} today={today} />
        <PromiseFindings promise={promise} />
      </>
    ),
  },
];

/** Until when the evidence counts on which it was closed. */
function Reliance({ promise, today }: { promise: Pick<ToldPromise, 'keptEvidenceExpiresOn'>; today: Day }) {
  const sentence = describeReliance(promise.keptEvidenceExpiresOn, today);
  return sentence && <span className="app-aside">{sentence}</span>;
}

/** Who owns a promise: the body, and the role where one is named. */
export function PromiseOwner({
  promise: { owner, ownerRole },
}: {
  promise: Pick<ToldPromise, 'owner' | 'ownerRole'>;
}) {
  return (
    <>
      {owner}
      {ownerRole !== null && <span className="app-aside">{ownerRole}</span>}
    </>
  );
}

/** When it is due, how often and how far that was moved, and each move with its reason. */
export function PromiseWhen({
  promise: { cadence, startsOn, dueOn, moves },
}: {
  promise: Pick<ToldPromise, 'cadence' | 'startsOn' | 'dueOn' | 'moves'>;
}) {
  const moved = describeMoves(moves);
  return (
    <>
      {dueOn ? `By ${formatDay(dueOn)}` : describeCadence({ cadence, startsOn })}
      {moves.length > 0 && (
        <Details summary={moved ?? 'Why this date'}>
          <ul className="app-asides">
            {moves.map((move) => (
              <li key={`${move.from ?? ''} ${move.to} ${move.movedOn}`}>{describeMove(move)}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function describeMove({ from, to, reason, movedOn }: DueMove): string {
  const what =
    from === null ? `Set to ${formatDay(to)}` : `Moved from ${formatDay(from)} to ${formatDay(to)}`;
  return `${what} on ${formatDay(movedOn)}: ${reason}`;
}

/** What each check found, newest first; nothing where no reason is for readers. */
function PromiseFindings({ promise: { checks } }: { promise: Pick<ToldPromise, 'checks'> }) {
  const told = checks.filter(({ reason }) => reason !== null);
  if (told.length === 0) return null;
  return (
    <Details summary={told.length === 1 ? 'What the check found' : `What ${told.length} checks found`}>
      <ul className="app-asides">
        {told.map(({ state, checkedOn, reason }, index) => (
          <li key={told.length - index}>
            {formatDay(checkedOn)}, {PROMISE_STATES[state].toLowerCase()}: {reason}
          </li>
        ))}
      </ul>
    </Details>
  );
}
