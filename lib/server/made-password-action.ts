import { revalidatePath } from 'next/cache';
import type { z } from 'zod';
import { can, type Permission, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { fieldsOf, firstMistakes, typedValues } from '@/lib/schemas/form-fields';
import { EMPTY_FORM, type FormState } from '@/lib/schemas/form-state';
import type { MadePassword, MadePasswordHandler, MadePasswordState } from '@/lib/schemas/person';
import { currentActor } from './actor';

type MadePasswordDeclaration<Schema extends z.ZodType> = {
  permission: Permission;
  schema: Schema;
  run: (actor: SignedInActor, input: z.output<Schema>) => Promise<MadePassword>;
};

/**
 * The road of a write that ends in a password: permission → parse → service → the same page, with the password on it.
 * It is in that one answer and nowhere else: no address carries it, no log and no record.
 */
export function madePasswordAction<Schema extends z.ZodType>(
  declaration: MadePasswordDeclaration<Schema>,
): MadePasswordHandler {
  const { permission, schema, run } = declaration;
  return async (_state, form) => {
    const values = typedValues(form);
    const actor = await currentActor();
    if (!actor) {
      return refused(
        values,
        'You have been signed out. Sign in again in another window, then send this again.',
      );
    }
    if (!can(actor.role, permission)) return refused(values, 'Your role does not let you do this.');

    const parsed = schema.safeParse(fieldsOf(form));
    if (!parsed.success)
      return toMend({ values, errors: firstMistakes(parsed.error, schema), conflict: null });
    return attempt(values, () => run(actor, parsed.data));
  };
}

/** The password, or the office's own "no"; anything else is a bug and goes on to the error page and the log. */
async function attempt(
  values: FormState['values'],
  make: () => Promise<MadePassword>,
): Promise<MadePasswordState> {
  try {
    const made = await make();
    revalidatePath('/manage/people');
    return { form: EMPTY_FORM, made };
  } catch (error) {
    if (error instanceof Refusal) return refused(values, error.sentence, error.field);
    throw error;
  }
}

const toMend = (form: FormState): MadePasswordState => ({ form, made: null });

const refused = (values: FormState['values'], sentence: string, field: string | null = null) =>
  toMend({ values, errors: [{ field, sentence }], conflict: null });
