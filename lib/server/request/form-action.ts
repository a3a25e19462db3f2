import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { Permission, SignedInActor } from '@/lib/domain/permissions';
import { typedValues } from '@/lib/schemas/fields/form-fields';
import { EMPTY_FORM, type FormActionHandler, type FormState } from '@/lib/schemas/form-state';
import type { SavedKey } from '@/lib/schemas/saved';
import { keepDrafts } from '@/lib/services/people/keep-draft';
import { draftOfForm, endSaved, type FormDraft, keepRefused } from './form-draft';
import { receiveForm } from './received-form';

export type FormDeclaration<Input, Result> = {
  /** Asked before anything is read of the form. There is no action without one. */
  permission: Permission;
  schema: z.ZodType<Input>;
  run: (actor: SignedInActor, input: Input, now: Date) => Promise<Result>;
  /** Where the person goes when it is saved: back to where they were. */
  goTo: (input: Input, result: Result) => string;
  saved: SavedKey;
};

/**
 * The one road for a write: permission → parse → service → where the person goes. An action file only declares it. The
 * server keeps no page, but Next's router in the browser keeps those it has left: told to forget them, it asks again, and
 * the way back after saving never leads to a form with an old version in it. Long texts are kept as drafts until then.
 */
export function formAction<Input, Result>(declaration: FormDeclaration<Input, Result>): FormActionHandler {
  return async (_state, form) => {
    const draft = await draftOfForm(form);
    if (draft?.isOnlyKept) return keepOnly(declaration.permission, { draft, form });
    const outcome = await carryOut(declaration, form);
    if (draft) await (outcome.refused ? keepRefused(draft) : endSaved(draft));
    if (outcome.refused) return outcome.refused;
    refresh();
    return redirect(outcome.goTo);
  };
}

/** A declaration that several doors share: it keeps the types that belong together. */
export const declareForm = <Input, Result>(
  declaration: FormDeclaration<Input, Result>,
): FormDeclaration<Input, Result> => declaration;

/** Permission → parse → service: where the person goes then, or what the form shows. */
export async function carryOut<Input, Result>(
  { permission, schema, run, goTo, saved }: FormDeclaration<Input, Result>,
  form: FormData,
): Promise<{ refused: FormState; goTo: null } | { refused: null; goTo: string }> {
  const timed = (actor: SignedInActor, input: Input) => run(actor, input, new Date());
  const outcome = await receiveForm({ permission, schema, run: timed }, form);
  if (outcome.refused) return { refused: outcome.refused, goTo: null };
  return { refused: null, goTo: withSaved(goTo(outcome.input, outcome.result), saved) };
}

const ANYTHING = z.unknown();

/** Keeps the long texts of a form and saves nothing. It comes back as it was, with all that was typed. */
async function keepOnly(
  permission: Permission,
  { draft, form }: { draft: FormDraft; form: FormData },
): Promise<FormState> {
  const run = (actor: SignedInActor) => keepDrafts(actor, draft.texts, new Date());
  const { refused } = await receiveForm({ permission, schema: ANYTHING, run }, form);
  return refused ?? { ...EMPTY_FORM, values: typedValues(form), isDraftKept: true };
}

/** "/a#b" → "/a?saved=key#b". */
function withSaved(address: string, key: SavedKey): string {
  const [path = '', fragment] = address.split('#');
  const joined = `${path}${path.includes('?') ? '&' : '?'}saved=${key}`;
  return fragment === undefined ? joined : `${joined}#${fragment}`;
}
