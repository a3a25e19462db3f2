import type { Result, Status } from '@/lib/domain/requirement';

const SAID_DONE: readonly Status[] = ['reported-complete', 'verified'];
const NOT_DONE_YET: readonly Status[] = ['not-started', 'in-progress'];

/** One sentence where what is reported and what we found do not agree; null where they do. */
export function describeDisagreement({ status, result }: { status: Status; result: Result }): string | null {
  if (SAID_DONE.includes(status) && result === 'not-met') {
    return 'These two do not agree: this part is reported complete, and we found that it is not met.';
  }
  if (SAID_DONE.includes(status) && result === 'partly-met') {
    return 'These two do not agree: this part is reported complete, and we found that it is only partly met.';
  }
  if (NOT_DONE_YET.includes(status) && result === 'met') {
    return 'These two do not agree: work on this part is not recorded as complete, and we found that it is met.';
  }
  return null;
}
