import { useSyncExternalStore } from 'react';
import type { FormActionHandler } from '@/lib/schemas/form-state';

/** `most`: in bytes. */
type Limit = { field: string; most: number; sentence: string };

const NOTHING_TO_WATCH = () => () => undefined;

/** False while the page is as the server drew it: then the form goes to the action itself. */
const useAfterHydration = (): boolean =>
  useSyncExternalStore(
    NOTHING_TO_WATCH,
    () => true,
    () => false,
  );

/**
 * The action of a form, which says at once that a file is too large, before it is sent. Where no script runs, the server
 * says so: next to the field, or on a page of its own for what is far too large.
 */
export function useRefusingLargeFiles(action: FormActionHandler, limit: Limit): FormActionHandler {
  const { field, most, sentence } = limit;
  const isRunning = useAfterHydration();
  if (!isRunning) return action;
  return async (state, form) => {
    const file = form.get(field);
    if (!(file instanceof File) || file.size <= most) return action(state, form);
    return { ...state, errors: [{ field, sentence }], conflict: null };
  };
}
