import { visibilitiesFor } from '@/lib/domain/evidence/evidence';
import type { SignedInActor } from '@/lib/domain/permissions';
import { Prisma } from '@/prisma/generated/app/client';

/**
 * What this person may see: by visibility, what they filed themselves, and restricted evidence for which they are named;
 * panel members only what was accepted.
 */
export function visibleTo(actor: SignedInActor): Prisma.EvidenceWhereInput {
  const visible: Prisma.EvidenceWhereInput = { visibility: { in: [...visibilitiesFor(actor.role)] } };
  if (actor.role === 'panel') return { ...visible, state: 'accepted' };
  const named = {
    visibility: 'restricted',
    readers: { some: { personId: actor.id, endedAt: null } },
  };
  return { OR: [visible, { filedById: actor.id }, named] };
}

/** The same rule for people of the office in SQL, of the table that is called `e`. */
export const evidenceVisibleTo = ({ id, role }: SignedInActor): Prisma.Sql =>
  Prisma.sql`(e.visibility in (${Prisma.join([...visibilitiesFor(role)])}) or e.filed_by = ${id}::uuid
    or (e.visibility = 'restricted' and exists (select from evidence_reader reader
      where reader.evidence_id = e.id and reader.person_id = ${id}::uuid and reader.ended_at is null)))`;
