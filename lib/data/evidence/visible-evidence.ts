import { visibilitiesFor } from '@/lib/domain/evidence/evidence';
import type { SignedInActor } from '@/lib/domain/permissions';
import { Prisma } from '@/prisma/generated/app/client';

/** What this person may see: by visibility, plus what they filed themselves; panel members only what was accepted. */
export function visibleTo(actor: SignedInActor): Prisma.EvidenceWhereInput {
  const visible: Prisma.EvidenceWhereInput = { visibility: { in: [...visibilitiesFor(actor.role)] } };
  if (actor.role === 'panel') return { ...visible, state: 'accepted' };
  return { OR: [visible, { filedById: actor.id }] };
}

/** The same rule for people of the office in SQL, of the table that is called `e`. */
export const evidenceVisibleTo = ({ id, role }: SignedInActor): Prisma.Sql =>
  Prisma.sql`(e.visibility in (${Prisma.join([...visibilitiesFor(role)])}) or e.filed_by = ${id}::uuid)`;
