import { randomUUID } from 'node:crypto';
import { database } from '@/lib/data/database';
import { isTrial } from '@/lib/data/trial';
import { UNITS, type Unit } from '@/lib/domain/figure';
import { keysOf, oneOf } from '@/lib/data/lists';
import type { Methodology } from '@/lib/domain/measures/methodology/methodology-record';
import { pickMethodology, type PublicMethodology } from '@/lib/domain/outside/measures/methodology';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import { listUncoveredMethodologies } from '@/lib/data/uncovered/methodologies';

type Reader = Pick<SignedInActor, 'role'>;

/** Every version of how a measure is counted, drafts too, newest first; none for who may not read what the office works on. */
export async function findMethodology({ role }: Reader, ref: string): Promise<Methodology> {
  const [found] = can(role, 'manage:read') ? await listUncoveredMethodologies(ref) : [];
  return found ?? { ref, versions: [] };
}

/** How a measure is counted as the panel reads it: approved versions, and a draft only in a trial. */
export async function findMethodologyOutside(ref: string): Promise<PublicMethodology> {
  const [[found], showsDrafts] = await Promise.all([listUncoveredMethodologies(ref), isTrial()]);
  return found ? pickMethodology(found, { showsDrafts }) : { ref, versions: [] };
}

/** The measures for which nothing was ever written of how they are counted. */
export async function listMeasuresWithoutMethodology(): Promise<{ ref: string; unit: Unit }[]> {
  const rows = await database().measure.findMany({
    where: { methodologies: { none: {} } },
    orderBy: { position: 'asc' },
    select: { ref: true, unit: true },
  });
  return rows.map(({ ref, unit }) => ({ ref, unit: oneOf(keysOf(UNITS), unit) }));
}

export type NewMethodology = {
  ref: string;
  number: number;
  words: string;
  /** Null for this service. */
  writtenById: string | null;
  writtenAt: Date;
};

/** Keeps a new version, which nobody has approved yet; in the transaction under way. */
export async function insertMethodology({ ref, ...version }: NewMethodology): Promise<void> {
  const { id: measureId } = await database().measure.findUniqueOrThrow({
    where: { ref },
    select: { id: true },
  });
  await database().methodologyVersion.create({
    data: { id: randomUUID(), measureId, ...version },
    select: { id: true },
  });
}

/** Keeps who approved a version, and when. Returns false when somebody did before. */
export async function keepApproval(
  { ref, number }: { ref: string; number: number },
  approved: { by: string; at: Date },
): Promise<boolean> {
  const { count } = await database().methodologyVersion.updateMany({
    where: { number, approvedAt: null, measure: { ref } },
    data: { approvedById: approved.by, approvedAt: approved.at },
  });
  return count === 1;
}
