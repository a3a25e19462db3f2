import type { PublicPromise } from '@/lib/domain/outside/promises';
import { describeOwnAction } from '@/lib/domain/promises/promise-added';

/** What is to be known of a promise beside its words: that no response makes it. */
export function PromiseNotes({ promise: { madeOn } }: { promise: Pick<PublicPromise, 'madeOn'> }) {
  if (madeOn === null) return null;
  return <span className="app-aside">{describeOwnAction(madeOn)}</span>;
}
