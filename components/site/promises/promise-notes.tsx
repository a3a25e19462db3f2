import type { Day } from '@/lib/domain/day';
import { describeOwnAction } from '@/lib/domain/promises/promise-added';
import {
  describePlace,
  type PromiseLink,
  type ToldPlace,
  toldPlace,
} from '@/lib/domain/promises/promise-link';

type PromiseNotesProps = {
  promise: { madeOn: Day | null; serves: readonly (ToldPlace & { reason: string })[] };
  /** The slug of the inspection that is read: others are named. */
  readIn: string;
};

/** What is to be known of a promise beside its words: that no response makes it, and what it serves too. */
export function PromiseNotes({ promise: { madeOn, serves }, readIn }: PromiseNotesProps) {
  return (
    <>
      {madeOn !== null && <span className="app-aside">{describeOwnAction(madeOn)}</span>}
      {serves.map((one) => (
        <span className="app-aside" key={describePlace(one, readIn)}>
          Also serves {describePlace(one, readIn)}: {one.reason}
        </span>
      ))}
    </>
  );
}

/** The same of a record, for the office. */
export const notesOf = ({ madeOn, links }: { madeOn: Day | null; links: readonly PromiseLink[] }) => ({
  madeOn,
  serves: links.map((link) => ({ ...toldPlace(link, { showsDrafts: true }), reason: link.reason })),
});
