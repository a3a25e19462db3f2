import type { z } from 'zod';
import { can, type Permission, type SignedInActor } from '@/lib/domain/permissions';
import { Conflict, Refusal } from '@/lib/domain/refusal';
import {
  isAllLookedAt,
  LOOKED_AT,
  type WordsToCheck,
  wordsToCheck,
} from '@/lib/domain/people/words-to-check';
import { fieldsOf, firstMistakes, typedValues } from '@/lib/schemas/fields/form-fields';
import type { FormState } from '@/lib/schemas/form-state';
import { isDatabaseAway } from '@/lib/data/database-away';
import { requestUnderWay } from '@/lib/data/request-under-way';
import { currentActor } from '@/lib/server/session/actor';

export type ReceivedForm<Input, Result> = {
  permission: Permission;
  schema: z.ZodType<Input>;
  run: (actor: SignedInActor, input: Input) => Promise<Result>;
};

/** What became of a form: done, with its result, or not, with what to show. */
export type Outcome<Input, Result> = { input: Input; result: Result; refused: null } | { refused: FormState };

const AWAY =
  'The service cannot reach its records at the moment. What you typed is still here. Try again in a minute.';

/**
 * The first three steps of every write: permission → parse → service. The office's own "no" is answered with what was
 * typed beside it, and so is a database that is away; anything else is a bug and goes on to the error page and the log.
 */
export async function receiveForm<Input, Result>(
  received: ReceivedForm<Input, Result>,
  form: FormData,
): Promise<Outcome<Input, Result>> {
  try {
    return await takeForm(received, form);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    const values = typedValues(form);
    const request = requestUnderWay();
    // Without JavaScript the page itself cannot be made either: the answer then shows this in its place.
    if (request) request.typed = values;
    return { refused: { values, errors: [{ field: null, sentence: AWAY }], conflict: null } };
  }
}

async function takeForm<Input, Result>(
  { permission, schema, run }: ReceivedForm<Input, Result>,
  form: FormData,
): Promise<Outcome<Input, Result>> {
  const values = typedValues(form);
  const refuse = (sentence: string, field: string | null = null): { refused: FormState } => ({
    refused: { values, errors: [{ field, sentence }], conflict: null },
  });
  const actor = await currentActor();
  if (!actor)
    return refuse('You have been signed out. Sign in again in another window, then send this again.');
  if (!can(actor.role, permission)) return refuse('Your role does not let you do this.');

  const parsed = schema.safeParse(fieldsOf(form));
  if (!parsed.success)
    return { refused: { values, errors: firstMistakes(parsed.error, schema), conflict: null } };
  const toCheck = ASKS_FOR_CONTACTS.has(permission) ? [] : unseenWords(form, values);
  if (toCheck.length > 0) return { refused: { values, errors: [], conflict: null, toCheck } };
  try {
    return { input: parsed.data, result: await run(actor, parsed.data), refused: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { refused } = refuse(error.sentence, error.field);
    return { refused: { ...refused, conflict: error instanceof Conflict ? error.current : null } };
  }
}

// Support lines and people are their names and numbers; what is to be taken out of the record is about a person.
const ASKS_FOR_CONTACTS: ReadonlySet<Permission> = new Set<Permission>([
  'support-line:change',
  'erasure:ask',
  'erasure:decide',
  'person:add',
  'person:manage',
]);

/**
 * What was typed that may point to a person, unless its sender was asked about all of it before. Forms that cannot ask
 * carry no such field; one with a file is never sent back, because a browser does not take the file back.
 */
function unseenWords(form: FormData, values: FormState['values']): WordsToCheck[] {
  const seen = form.get(LOOKED_AT);
  const hasFile = [...form.values()].some((value) => typeof value !== 'string' && value.size > 0);
  if (typeof seen !== 'string' || hasFile) return [];
  const places = wordsToCheck(values);
  return isAllLookedAt(places, seen) ? [] : places;
}
