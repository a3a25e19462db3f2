import { useState, useSyncExternalStore } from 'react';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';
import { sendWithProgress } from './send-with-progress';

/** `address`: of the door for scripts. `most`: in bytes. */
export type Upload = { address: string; field: string; most: number; sentence: string };

const NOTHING_TO_WATCH = () => () => undefined;

/** False while the page is as the server drew it: then the form goes to the action itself. */
const useAfterHydration = (): boolean =>
  useSyncExternalStore(
    NOTHING_TO_WATCH,
    () => true,
    () => false,
  );

/** Loads the page anew, also where only what follows "#" is another: what was saved is read from the server. */
function leaveFor(goTo: string): Promise<never> {
  const to = new URL(goTo, location.href);
  if (to.pathname === location.pathname && to.search === location.search) {
    location.hash = to.hash;
    location.reload();
  } else location.assign(to);
  // The form waits for as long as its page is still there: sent twice, a file would be there twice.
  return new Promise(() => undefined);
}

/**
 * The action of a form with a file, and how much of the file has gone: a part of 1, or null while nothing is sent. It says at
 * once that a file is too large. Where no script runs, or the door for scripts gives no answer, the form goes to its action,
 * and the server says what is too large: next to the field, or on a page of its own for what is far too large.
 */
export function useUpload(
  action: FormActionHandler,
  { address, field, most, sentence }: Upload,
): { send: FormActionHandler; part: number | null } {
  const isRunning = useAfterHydration();
  const [part, setPart] = useState<number | null>(null);
  if (!isRunning) return { send: action, part };
  const send = async (state: FormState, form: FormData): Promise<FormState> => {
    const file = form.get(field);
    if (!(file instanceof File) || file.size === 0) return action(state, form);
    if (file.size > most) return { ...state, errors: [{ field, sentence }], conflict: null };
    const answer = await sendWithProgress({ address, form, onProgress: setPart });
    if (answer && 'goTo' in answer) return leaveFor(answer.goTo);
    setPart(null);
    return answer ? answer.state : action(state, form);
  };
  return { send, part };
}
