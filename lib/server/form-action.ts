import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { can, type Permission, type SignedInActor } from '@/lib/domain/permissions';
import { Conflict, Refusal } from '@/lib/domain/refusal';
import { fieldsOf, firstMistakes, typedValues } from '@/lib/schemas/form-fields';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';
import { currentActor } from './actor';
import type { SavedKey } from '@/lib/schemas/saved';

type FormActionDeclaration<Schema extends z.ZodType, Result> = {
  /** Asked before anything is read of the form. There is no action without one. */
  permission: Permission;
  schema: Schema;
  run: (actor: SignedInActor, input: z.output<Schema>, now: Date) => Promise<Result>;
  /** Pages whose figures or words change. */
  revalidates: readonly string[];
  /** Where the person goes when it is saved: back to where they were. */
  goTo: (input: z.output<Schema>, result: Result) => string;
  saved: SavedKey;
};

/** The one road for a write: permission → parse → service → revalidate. An action file only declares it. */
export function formAction<Schema extends z.ZodType, Result>(
  declaration: FormActionDeclaration<Schema, Result>,
): FormActionHandler {
  const { permission, schema, run, revalidates, goTo, saved } = declaration;
  return async (_state, form) => {
    const values = typedValues(form);
    const actor = await currentActor();
    if (!actor)
      return refused(
        values,
        'You have been signed out. Sign in again in another window, then save once more.',
      );
    if (!can(actor.role, permission)) return refused(values, 'Your role does not let you do this.');

    const parsed = schema.safeParse(fieldsOf(form));
    if (!parsed.success) return { values, errors: firstMistakes(parsed.error, schema), conflict: null };

    const outcome = await attempt(() => run(actor, parsed.data, new Date()));
    if (outcome.refusal) return explain(values, outcome.refusal);
    for (const path of revalidates) revalidatePath(path);
    return redirect(withSaved(goTo(parsed.data, outcome.result), saved));
  };
}

/** The result, or the office's own "no"; anything else is a bug and goes on to the error page and the log. */
async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ result: T; refusal: null } | { refusal: Refusal }> {
  try {
    return { result: await work(), refusal: null };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error };
    throw error;
  }
}

const refused = (values: FormState['values'], sentence: string): FormState => ({
  values,
  errors: [{ field: null, sentence }],
  conflict: null,
});

function explain(values: FormState['values'], refusal: Refusal): FormState {
  return {
    values,
    errors: [{ field: refusal.field, sentence: refusal.sentence }],
    conflict: refusal instanceof Conflict ? refusal.current : null,
  };
}

/** "/a#b" → "/a?saved=key#b". */
function withSaved(address: string, key: SavedKey): string {
  const [path = '', fragment] = address.split('#');
  const joined = `${path}${path.includes('?') ? '&' : '?'}saved=${key}`;
  return fragment === undefined ? joined : `${joined}#${fragment}`;
}
