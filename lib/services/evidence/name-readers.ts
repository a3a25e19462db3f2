import { recordChange } from '@/lib/data/audit/audit';
import { findEvidence } from '@/lib/data/evidence/evidence';
import {
  countChangeOfReaders,
  endReaders,
  insertReaders,
  listPossibleReaders,
} from '@/lib/data/evidence/readers';
import { whyNotReaders } from '@/lib/domain/evidence/readers';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { NameReadersInput } from '@/lib/schemas/evidence/file-evidence';
import { conflictOver } from '@/lib/services/conflict-over';
import { describeEvidence } from '@/lib/services/describe-saved';

/**
 * Sets who may see an item of restricted evidence from now on, beside whoever filed it. Names that are taken off are kept.
 * @throws Conflict when somebody else changed it first; Refusal for evidence that is not restricted or not this person's to
 * see, and where nobody could decide on it.
 */
export async function nameReaders(
  actor: SignedInActor,
  { id, version, readers }: NameReadersInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'evidence:name-readers');
  const evidence = await findEvidence(actor, id);
  if (!evidence) throw new Refusal('not-found', 'There is no such evidence.');
  const subject = { kind: 'evidence', id };
  if (evidence.version !== version) throw await conflictOver(subject, describeEvidence(evidence));
  if (evidence.visibility !== 'restricted') {
    throw new Refusal('not-yet', 'This evidence is not restricted, so nobody is named for it.');
  }
  const people = await listPossibleReaders(actor);
  const filedBy = evidence.filedBy?.id ?? '';
  const why = whyNotReaders({ readers, filedBy, people });
  if (why) throw new Refusal('unusable-input', why, 'readers');
  const before = evidence.readers.map((reader) => reader.id);
  const named = people.filter((one) => readers.includes(one.id) && !before.includes(one.id));
  const takenOff = evidence.readers.filter((reader) => !readers.includes(reader.id));
  const namesOf = (some: readonly { name: string }[]) => some.map(({ name }) => name);
  const detail = { named: namesOf(named), takenOff: namesOf(takenOff) };
  await recordChange({ actor, subject, event: { action: 'evidence readers named', detail } }, async () => {
    if (!(await countChangeOfReaders({ id, version }))) {
      throw await conflictOver(subject, describeEvidence(evidence));
    }
    const by = { evidenceId: id, byId: actor.id };
    await endReaders({ ...by, people: takenOff.map((reader) => reader.id), at: now });
    await insertReaders({ ...by, people: named.map((person) => person.id) });
  });
}
