import { Details } from '@/components/ui/details';
import type { Column } from '@/components/ui/table';
import { type Day, formatDay } from '@/lib/domain/day';
import type { PublicPromise } from '@/lib/domain/outside/snapshot';
import { describeMoves, type DueMove } from '@/lib/domain/promises/due-date';
import { CADENCES, isOverdue, PROMISE_STATES } from '@/lib/domain/promises/promise';
import { PromiseTag } from './standing-tag';

/** What every reader, in the office and outside, is told of who owns a promise, when it is due and what was found. */
type ToldPromise = Pick<
  PublicPromise,
  'owner' | 'ownerRole' | 'cadence' | 'dueOn' | 'moves' | 'state' | 'checkedOn' | 'checks'
>;

/** The columns that say who, when and with what status, on every page that lists promises. */
export const promiseColumns = (today: Day): Column<ToldPromise>[] => [
  { heading: 'Who', cell: (promise) => <PromiseOwner promise={promise} /> },
  { heading: 'When', cell: (promise) => <PromiseWhen promise={promise} /> },
  {
    heading: 'Status',
    cell: (promise) => (
      <>
        <PromiseTag state={promise.state} />
        {isOverdue(promise, today) && <span className="app-aside">The date has passed.</span>}
        {promise.checkedOn && <span className="app-aside">Last checked {formatDay(promise.checkedOn)}</span>}
        <PromiseFindings promise={promise} />
      </>
    ),
  },
];

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
  promise: { cadence, dueOn, moves },
}: {
  promise: Pick<ToldPromise, 'cadence' | 'dueOn' | 'moves'>;
}) {
  const moved = describeMoves(moves);
  return (
    <>
      {dueOn ? `By ${formatDay(dueOn)}` : CADENCES[cadence]}
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
