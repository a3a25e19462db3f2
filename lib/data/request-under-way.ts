import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of the request that is being answered, wherever in the process that is asked. */
export type RequestUnderWay = {
  /** True once the database did not answer in time: nothing more is asked of it for this request. */
  isDatabaseAway: boolean;
  /** What the person typed into the form they sent, by field, when it could not be saved for that reason. */
  typed: Readonly<Record<string, string | readonly string[]>>;
};

// Next bundles pages apart from one another and from the server around them: there is one store in the process.
declare global {
  var trackerRequest: AsyncLocalStorage<RequestUnderWay> | undefined;
}

const store = (): AsyncLocalStorage<RequestUnderWay> =>
  (globalThis.trackerRequest ??= new AsyncLocalStorage());

/** Runs `answer` as the answer to a request of its own. */
export function duringRequest<T>(answer: (request: RequestUnderWay) => T): T {
  const request: RequestUnderWay = { isDatabaseAway: false, typed: {} };
  return store().run(request, () => answer(request));
}

/** The request that is being answered, or undefined outside of one: in a job, a command or a test. */
export const requestUnderWay = (): RequestUnderWay | undefined => store().getStore();
