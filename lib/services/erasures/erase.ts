import { randomUUID } from 'node:crypto';
import { recordChange } from '@/lib/data/audit/audit';
import { inTransaction } from '@/lib/data/database';
import { withStatementLimit } from '@/lib/data/time-limits';
import { enqueueDeciding } from '@/lib/data/enqueue-job';
import {
  carryOut,
  findErasure,
  insertErasure,
  listPlacesOfWords,
  markAsked,
  markGivenUp,
  WHILE_ALL_IS_READ,
} from '@/lib/data/erasures/erasures';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { type ErasureRecord, whyNotAsk, whyNotDecide } from '@/lib/domain/erasures/erasure';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type {
  AskErasureInput,
  DecideErasureInput,
  LookForFilesInput,
  LookForWordsInput,
} from '@/lib/schemas/office/erasure';

const MEANWHILE = 'Somebody changed this meanwhile. Look at it again.';
const subjectOf = (id: string) => ({ kind: 'erasure', id });

/**
 * Keeps which words somebody wants out, so that they and a second person can see where they stand. `fingerprint` is the
 * keyed hash that stays of them. Returns the id of the erasure.
 */
export async function lookForWords(
  actor: SignedInActor,
  { words, reason }: LookForWordsInput,
  { now, fingerprint }: { now: Date; fingerprint: string },
): Promise<string> {
  assertMay(actor, 'erasure:ask');
  return begin(actor, { words, fingerprint, evidenceId: null, reason }, now);
}

/** The same for the files of an item of evidence that the actor can see. @throws Refusal where there is no such evidence. */
export async function lookForFiles(
  actor: SignedInActor,
  { id, reason }: LookForFilesInput,
  now: Date,
): Promise<string> {
  assertMay(actor, 'erasure:ask');
  if (!(await findEvidence(actor, id))) throw new Refusal('not-found', 'There is no such evidence.');
  return begin(actor, { words: null, fingerprint: null, evidenceId: id, reason }, now);
}

type Begun = Pick<ErasureRecord, 'words' | 'fingerprint' | 'evidenceId' | 'reason'>;

async function begin(actor: SignedInActor, begun: Begun, now: Date): Promise<string> {
  const id = randomUUID();
  const event = { action: 'erasure begun', detail: { reason: begun.reason } } as const;
  await recordChange({ actor, subject: subjectOf(id), event }, () =>
    insertErasure({ ...begun, id, askedById: actor.id, lookedAt: now }),
  );
  return id;
}

/**
 * Asks a second person, or gives up: the words are forgotten then.
 * @throws Refusal for anybody but who looked, when the words stand nowhere, and when they stand where nothing is ever changed.
 */
export async function askErasure(
  actor: SignedInActor,
  { id, step }: AskErasureInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'erasure:ask');
  const erasure = await erasureAt(actor, id);
  if (erasure.askedBy.id !== actor.id) throw new Refusal('not-allowed', 'Somebody else looked for this.');
  if (step === 'give-up') return giveUp(actor, erasure, now);
  const places = erasure.words === null ? [] : await listPlacesOfWords(actor, erasure.words);
  const why = whyNotAsk(erasure, places);
  if (why) throw new Refusal('not-yet', why);
  const event = { action: 'erasure asked', detail: { reason: erasure.reason } } as const;
  await recordChange({ actor, subject: subjectOf(id), event }, async () => {
    if (!(await markAsked(id, now))) throw new Refusal('changed-meanwhile', MEANWHILE);
  });
}

async function giveUp(actor: SignedInActor, { id }: ErasureRecord, now: Date): Promise<void> {
  const event = { action: 'erasure given up', detail: {} } as const;
  await recordChange({ actor, subject: subjectOf(id), event }, async () => {
    if (!(await markGivenUp(id, now))) throw new Refusal('changed-meanwhile', MEANWHILE);
  });
}

/**
 * A second person decides. Where they agree, everything goes in one transaction: from the record, its history, the drafts, and
 * the editions that hold it, which are withdrawn.
 * @throws Refusal for whoever asked, when it is not asked any more, and when the words came to where nothing is ever changed.
 */
export async function decideErasure(
  actor: SignedInActor,
  { id, decision, reason }: DecideErasureInput,
): Promise<void> {
  assertMay(actor, 'erasure:decide');
  const erasure = await erasureAt(actor, id);
  const why = whyNotDecide(erasure, actor.id);
  if (why) throw new Refusal('not-allowed', why);
  const isAgreed = decision === 'agree';
  if (isAgreed && erasure.words !== null) {
    const places = await listPlacesOfWords(actor, erasure.words);
    const stuck = whyNotAsk({ ...erasure, askedAt: null }, places);
    if (stuck) throw new Refusal('not-yet', stuck);
  }
  const decide = async () => {
    await carryOut({ id, personId: actor.id, isAgreed, reason });
    if (isAgreed) await enqueueDeciding();
  };
  await withStatementLimit(WHILE_ALL_IS_READ, () => inTransaction(decide));
}

async function erasureAt(actor: SignedInActor, id: string): Promise<ErasureRecord> {
  const erasure = await findErasure(actor, id);
  if (!erasure) throw new Refusal('not-found', 'There is no such request.');
  return erasure;
}
