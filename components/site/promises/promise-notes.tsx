import { type Day, formatDay } from '@/lib/domain/day';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { describeOwnAction } from '@/lib/domain/promises/promise-added';
import { describePlace, type ToldPlace, toldPlace } from '@/lib/domain/promises/promise-link';

type Notes = {
  madeOn: Day | null;
  serves: readonly (ToldPlace & { reason: string })[];
  mergedIn: readonly { promise: string; on: Day; reason: string }[];
};

type PromiseNotesProps = {
  promise: Notes;
  /** The slug of the inspection that is read: others are named. */
  readIn: string;
};

/** What is to be known of a promise beside its words: that no response makes it, and what it serves too. */
export function PromiseNotes({ promise: { madeOn, serves, mergedIn }, readIn }: PromiseNotesProps) {
  return (
    <>
      {madeOn !== null && <span className="app-aside">{describeOwnAction(madeOn)}</span>}
      {serves.map((one) => (
        <span className="app-aside" key={describePlace(one, readIn)}>
          Also serves {describePlace(one, readIn)}: {one.reason}
        </span>
      ))}
      {mergedIn.map(({ promise, on, reason }) => (
        <span className="app-aside" key={`${promise} ${on}`}>
          “{promise}” was merged into this on {formatDay(on)}: {reason}
        </span>
      ))}
    </>
  );
}

/** The same of a record, for the office. */
export const notesOf = ({
  madeOn,
  links,
  mergedIn,
}: Pick<PromiseRecord, 'madeOn' | 'links' | 'mergedIn'>) => ({
  madeOn,
  mergedIn,
  serves: links.map((link) => ({ ...toldPlace(link, { showsDrafts: true }), reason: link.reason })),
});
