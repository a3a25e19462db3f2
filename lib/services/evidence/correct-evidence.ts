import { recordChange } from '@/lib/data/audit/audit';
import { correctEvidenceNow } from '@/lib/data/evidence/corrections';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { endReaders, insertReaders, listPossibleReaders } from '@/lib/data/evidence/readers';
import {
  type Correctable,
  changesAcceptance,
  evidenceChanges,
  needsReason,
  tellEvidence,
  whyNotCorrect,
} from '@/lib/domain/evidence/correction';
import { whyNotFile } from '@/lib/domain/evidence/evidence';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { whyNotReaders } from '@/lib/domain/evidence/readers';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { CorrectEvidenceInput } from '@/lib/schemas/evidence/correct-evidence';
import { conflictOver } from '@/lib/services/conflict-over';

/**
 * Corrects an item of evidence: what its filer wrote before it was decided on, or what was accepted, with the reason. Where
 * that changes what the acceptance rested on, the item goes back to review, and supports nothing until it is accepted anew.
 * @throws Conflict when somebody else saved first; Refusal when it may not be corrected, by this person or at all.
 */
export async function correctEvidence(
  actor: SignedInActor,
  input: CorrectEvidenceInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'evidence:correct');
  const { id, version, reason, readers, ...sent } = input;
  const evidence = await evidenceOf(actor, id);
  const subject = { kind: 'evidence', id };
  if (evidence.version !== version) throw await conflictOver(subject, savedOf(evidence));
  const asked = { ...sent, ...requestAfter(evidence, sent) };
  const changes = changesOf(actor, evidence, { ...asked, reason });
  const named = await readersAfter(actor, evidence, input);

  const isSentBack = evidence.state === 'accepted' && changesAcceptance(evidence, asked);
  const written = { ...asked, state: isSentBack ? ('in-review' as const) : evidence.state };
  // The trail holds no words of what is restricted, or was until now.
  const isSecret = [evidence.visibility, asked.visibility].includes('restricted');
  const event = {
    action: 'evidence corrected',
    detail: {
      title: isSecret ? null : evidence.title,
      changed: changes.map(({ label }) => label),
      isSentBack,
      reason: isSecret ? null : reason,
    },
  } as const;
  await recordChange({ actor, subject, event }, async () => {
    const correction = { changes, reason };
    if (!(await correctEvidenceNow({ evidence, written, isSentBack, correction, byId: actor.id, now }))) {
      throw await conflictOver(subject, savedOf(await evidenceOf(actor, id)));
    }
    await changeReaders(evidence, named, { byId: actor.id, now });
  });
}

async function evidenceOf(actor: SignedInActor, id: string): Promise<EvidenceRecord> {
  const evidence = await findEvidence(actor, id);
  if (!evidence) throw new Refusal('not-found', 'There is no such evidence.');
  return evidence;
}

const savedOf = (evidence: EvidenceRecord) => ({ version: evidence.version, saved: tellEvidence(evidence) });

/** Of whom and by when it was asked for: as it was, once it has come. */
const requestAfter = (
  { state, askedOf, dueOn }: EvidenceRecord,
  sent: Pick<CorrectEvidenceInput, 'askedOf' | 'dueOn'>,
) => (state === 'requested' ? { askedOf: sent.askedOf, dueOn: sent.dueOn } : { askedOf, dueOn });

/** What is different. @throws Refusal where this person may not correct it, or not like this. */
function changesOf(
  actor: SignedInActor,
  evidence: EvidenceRecord,
  after: Correctable & { reason: string | null },
) {
  const why = whyNotCorrect(evidence, actor.id);
  if (why) throw new Refusal('not-allowed', why);
  const unusable = whyNotFile({ ...after, state: evidence.state });
  if (unusable) throw new Refusal('unusable-input', unusable.sentence, unusable.field);
  if (needsReason(evidence, after) && after.reason === null) {
    throw new Refusal('unusable-input', 'Enter why you are correcting it', 'reason');
  }
  const changes = evidenceChanges(evidence, after);
  if (changes.length === 0) {
    throw new Refusal('unusable-input', 'Nothing is different from what is saved', 'title');
  }
  return changes;
}

/** The ids of those who may see it from now on, beside its filer; nobody where it is not restricted. */
async function readersAfter(
  actor: SignedInActor,
  { filedBy }: EvidenceRecord,
  { visibility, readers }: CorrectEvidenceInput,
): Promise<string[]> {
  if (visibility !== 'restricted') return [];
  const people = await listPossibleReaders(actor);
  const why = whyNotReaders({ readers, filedBy: filedBy?.id ?? '', people });
  if (why) throw new Refusal('unusable-input', why, 'readers');
  return readers.filter((reader) => reader !== filedBy?.id);
}

async function changeReaders(
  { id: evidenceId, readers }: EvidenceRecord,
  named: readonly string[],
  { byId, now: at }: { byId: string; now: Date },
): Promise<void> {
  const before = readers.map((reader) => reader.id);
  const takenOff = before.filter((reader) => !named.includes(reader));
  await endReaders({ evidenceId, byId, at, people: takenOff });
  await insertReaders({ evidenceId, byId, people: named.filter((reader) => !before.includes(reader)) });
}
