import { listBodies } from '@/lib/data/bodies';
import { moveDocumentImport } from '@/lib/data/inspections/document-imports';
import type { DocumentImportRecord } from '@/lib/domain/inspections/document-import';
import { isSameSuggestion, type SuggestionDecision } from '@/lib/domain/inspections/suggestions';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { DecideSuggestionInput } from '@/lib/schemas/inspections/suggestions';
import { openDocumentAt, OUT_OF_DATE } from './document-at';
import { listSuggestions } from './list-suggestions';
import { knownRefs } from './known-refs';

/** What was decided, as it is kept. */
async function decisionOf(
  input: DecideSuggestionInput,
  record: DocumentImportRecord,
): Promise<SuggestionDecision> {
  const { kind, which } = input.suggestion;
  const { parts, promises } = listSuggestions(record, (await knownRefs(record)) ?? []);
  const found = kind === 'part' ? parts[which] : promises[which];
  if (!found) throw new Refusal('changed-meanwhile', OUT_OF_DATE);
  const { made } = found;
  if (input.decide === 'refuse') return { ...made, decision: 'refused' };
  if (made.kind === 'part') {
    if (input.decide === 'accept') return { ...made, decision: 'accepted' };
    if (input.decide !== 'accept-part') throw new Refusal('changed-meanwhile', OUT_OF_DATE);
    return { ...made, decision: 'accepted', text: input.text, addressedTo: input.addressedTo };
  }
  if (input.decide !== 'accept-promise') throw new Refusal('changed-meanwhile', OUT_OF_DATE);
  const bodies = await listBodies();
  const { promise, owners, cadence, dueOn } = input;
  if (owners.some((owner) => !bodies.some(({ slug }) => slug === owner)))
    throw new Refusal('unusable-input', 'Select who owns the promise from the list', 'owners');
  return { ...made, decision: 'accepted', promise, owners, cadence, dueOn };
}

/**
 * Accepts, changes or refuses a part or a promise that was suggested. It becomes a record when the document is saved, and only
 * if it was accepted.
 * @throws Refusal when the document was changed or saved meanwhile.
 */
export async function decideSuggestion(
  actor: SignedInActor,
  input: DecideSuggestionInput,
  _now: Date,
): Promise<void> {
  assertMay(actor, 'document:import');
  const record = await openDocumentAt(actor, input.id);
  const decision = await decisionOf(input, record);
  const others = record.suggestions.filter((one) => !isSameSuggestion(one, decision));
  const move = { from: ['ready'], to: 'ready', version: input.version } as const;
  const moved = await moveDocumentImport(record.id, move, { suggestions: [...others, decision] });
  if (!moved) throw new Refusal('changed-meanwhile', OUT_OF_DATE);
}
