import { randomUUID } from 'node:crypto';
import { can, OFFICE_ROLES, type SignedInActor } from '@/lib/domain/permissions';
import type { PossibleReader } from '@/lib/domain/evidence/readers';
import { ROLES } from '@/lib/domain/permissions';
import { database } from '@/lib/data/database';
import { oneOf } from '@/lib/data/lists';

/** Whoever of the office may be named as a reader of restricted evidence, by name. Nobody for who may not file any. */
export async function listPossibleReaders(actor: SignedInActor): Promise<PossibleReader[]> {
  if (!can(actor.role, 'evidence:file')) return [];
  const rows = await database().user.findMany({
    where: { active: true, role: { in: [...OFFICE_ROLES] } },
    select: { id: true, name: true, role: true },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ role, ...person }) => ({ ...person, role: oneOf(ROLES, role) }));
}

export type ReadersNamed = { evidenceId: string; people: readonly string[]; byId: string };

/** Names people who may see an item of restricted evidence. */
export async function insertReaders({ evidenceId, people, byId }: ReadersNamed): Promise<void> {
  await database().evidenceReader.createMany({
    data: people.map((personId) => ({ id: randomUUID(), evidenceId, personId, namedById: byId })),
  });
}

/** Takes people off an item of restricted evidence. */
export async function endReaders({
  evidenceId,
  people,
  byId,
  at,
}: ReadersNamed & { at: Date }): Promise<void> {
  await database().evidenceReader.updateMany({
    where: { evidenceId, personId: { in: [...people] }, endedAt: null },
    data: { endedAt: at, endedById: byId },
  });
}

/** Counts a change of who may see an item. Returns false when somebody else changed it since `version` was read. */
export async function countChangeOfReaders({
  id,
  version,
}: {
  id: string;
  version: number;
}): Promise<boolean> {
  const { count } = await database().evidence.updateMany({
    where: { id, version },
    data: { version: { increment: 1 } },
  });
  return count === 1;
}
