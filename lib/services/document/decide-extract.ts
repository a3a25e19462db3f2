import { recordChange } from '@/lib/data/audit/audit';
import { inTransaction } from '@/lib/data/database';
import { listExtracts, updateExtract } from '@/lib/data/document/extracts';
import {
  EXTRACT_STATES,
  EXTRACT_WORDS,
  type ExtractRecord,
  type ExtractState,
  type ExtractWords,
  fieldsOfExtract,
  isFollowUp,
} from '@/lib/domain/document/extract';
import { EVIDENCE_STRENGTHS } from '@/lib/domain/evidence/evidence';
import { LEFT_OUT_OF_EVIDENCE } from '@/lib/domain/evidence/evidence-record';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal, type SavedVersion } from '@/lib/domain/refusal';
import type { ConfirmExtractInput, DiscardExtractInput } from '@/lib/schemas/decide-extract';
import type { AuditEvent } from '@/lib/schemas/events/audit-events';
import { conflictOver } from '@/lib/services/conflict-over';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';

/**
 * Confirms a record of the document, with what the person corrected. An evidence item of a recommendation is then filed as
 * a draft of evidence in that person's name, the first time; from there it goes the way of all evidence.
 * @throws Conflict when somebody else saved first; Refusal when there is no such record, a word is missing, or this person
 * may not.
 */
export async function confirmExtract(
  actor: SignedInActor,
  input: ConfirmExtractInput,
  now: Date,
): Promise<void> {
  const extract = await extractAt(actor, input);
  const words = correctedWords(extract, input);
  await inTransaction(async () => {
    const evidenceId = extract.evidenceId ?? (await fileAsEvidence(actor, { extract, words, input }, now));
    await save(actor, input, {
      extract,
      event: {
        action: 'document record confirmed',
        detail: { record: words.title, changes: changesOf(extract, words) },
      },
      saved: { ...words, state: 'confirmed', reason: null, evidenceId, now },
    });
  });
}

/**
 * Discards a record of the document, with the reason. It stays readable in the office, and its sentences may be left without
 * one.
 * @throws Conflict when somebody else saved first; Refusal when there is no such record, or this person may not.
 */
export async function discardExtract(
  actor: SignedInActor,
  input: DiscardExtractInput,
  now: Date,
): Promise<void> {
  const extract = await extractAt(actor, input);
  const { reason } = input;
  await save(actor, input, {
    extract,
    event: { action: 'document record discarded', detail: { record: extract.title, reason } },
    saved: { ...wordsOf(extract), state: 'discarded', reason, evidenceId: extract.evidenceId, now },
  });
}

type Place = Pick<DiscardExtractInput, 'inspection' | 'id' | 'version'>;

async function extractAt(actor: SignedInActor, { inspection, id }: Place): Promise<ExtractRecord> {
  assertMay(actor, 'document:decide');
  const found = (await listExtracts(actor, inspection)).find((extract) => extract.id === id);
  if (!found) throw new Refusal('not-found', 'There is no such record.');
  return found;
}

type Saved = ExtractWords & {
  state: ExtractState;
  reason: string | null;
  evidenceId: string | null;
  now: Date;
};
type Change = { extract: ExtractRecord; event: AuditEvent; saved: Saved };

async function save(actor: SignedInActor, input: Place, { extract, event, saved }: Change): Promise<void> {
  const { id } = extract;
  const subject = { kind: 'extract', id };
  if (extract.version !== input.version) throw await conflictOver(subject, describeExtract(extract));
  await recordChange({ actor, subject, event }, async () => {
    if (await updateExtract({ ...saved, id, version: input.version, decidedById: actor.id })) return;
    throw await conflictOver(subject, describeExtract(await extractAt(actor, input)));
  });
}

const wordsOf = (extract: ExtractRecord): ExtractWords => {
  const { title, detail, strength, value, period, basis, source, dated, address } = extract;
  return { title, detail, strength, value, period, basis, source, dated, address };
};

/** Fields without which a record of the kind says nothing. */
const NEEDED = ['strength', 'value', 'period', 'basis', 'address', 'source'] as const;

/** The words as corrected: only of the fields that the kind has. @throws Refusal when a word that it needs is missing. */
function correctedWords(extract: ExtractRecord, input: ConfirmExtractInput): ExtractWords {
  const fields = fieldsOfExtract(extract);
  const missing = NEEDED.find((field) => fields.includes(field) && input[field] === null);
  if (missing) {
    throw new Refusal('unusable-input', `Enter the ${EXTRACT_WORDS[missing].toLowerCase()}`, missing);
  }
  const has = <T>(field: keyof ExtractWords, typed: T, kept: T): T => (fields.includes(field) ? typed : kept);
  return {
    title: input.title,
    detail: input.detail,
    strength: has('strength', input.strength, extract.strength),
    value: has('value', input.value, extract.value),
    period: has('period', input.period, extract.period),
    basis: has('basis', input.basis, extract.basis),
    source: has('source', input.source, extract.source),
    dated: has('dated', input.dated, extract.dated),
    address: has('address', input.address, extract.address),
  };
}

const inWords = (words: ExtractWords, field: keyof ExtractWords): string | null =>
  field === 'strength' && words.strength !== null ? EVIDENCE_STRENGTHS[words.strength] : words[field];

const changesOf = (extract: ExtractRecord, words: ExtractWords) =>
  fieldsOfExtract(extract)
    .filter((field) => extract[field] !== words[field])
    .map((field) => ({
      label: EXTRACT_WORDS[field],
      from: inWords(extract, field),
      to: inWords(words, field) ?? 'Nothing written',
    }));

type Filed = { extract: ExtractRecord; words: ExtractWords; input: ConfirmExtractInput };

async function fileAsEvidence(
  actor: SignedInActor,
  { extract, words, input }: Filed,
  now: Date,
): Promise<string | null> {
  const { kind, type, recommendationRef: recommendation, parts } = extract;
  const { strength, source, dated } = words;
  if (kind !== 'evidence' || type === null || strength === null || recommendation === null) return null;
  const origin = source === null ? null : `Source: ${source}${dated === null ? '' : `, ${dated}`}.`;
  const description = [words.detail, origin ?? 'From the response of the commissioner.']
    .filter((part) => part !== null)
    .join(' ');
  return fileEvidence(
    actor,
    {
      ...LEFT_OUT_OF_EVIDENCE,
      ...{ inspection: input.inspection, recommendation, requirements: parts },
      ...{ title: words.title, description, type, strength },
      provenance: isFollowUp(extract) ? 'independent' : 'self-reported',
      visibility: 'opcc',
      state: 'draft',
      readers: [],
    },
    now,
  );
}

function describeExtract(extract: ExtractRecord): SavedVersion {
  const state = { label: 'State', value: EXTRACT_STATES[extract.state] };
  const words = fieldsOfExtract(extract).map((field) => ({
    label: EXTRACT_WORDS[field],
    value: inWords(extract, field) ?? 'Nothing written',
  }));
  return { version: extract.version, saved: [state, ...words] };
}
