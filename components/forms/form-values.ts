import type { FormError } from '@/components/ui/error-summary';
import type { FormState } from '@/lib/schemas/form-state';

/** What went wrong, as the error summary wants it. */
export const summaryOf = (state: FormState): FormError[] =>
  state.errors.map(({ field, sentence }) => ({ name: field ?? undefined, message: sentence }));

/** The sentence that belongs to one field. */
export const errorOf = (state: FormState, field: string): string | undefined =>
  state.errors.find((error) => error.field === field)?.sentence;

/** What the person typed, or what is saved when nothing was sent yet. */
export function typedOr(state: FormState, field: string, saved: string): string {
  const value = state.values[field];
  return typeof value === 'string' ? value : saved;
}

/** What the person ticked, or what is saved when nothing was sent yet. */
export function tickedOr(state: FormState, field: string, saved: readonly string[]): readonly string[] {
  if (Object.keys(state.values).length === 0) return saved;
  const value = state.values[field];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
