import { dayInLondon } from '@/lib/domain/day';
import type { Incident } from '@/lib/domain/incident';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import { database } from './database';

const columns = {
  id: true,
  publicationId: true,
  measure: true,
  series: true,
  period: true,
  foundAt: true,
  acceptedAt: true,
  acceptedReason: true,
  acceptedBy: { select: { name: true } },
  publication: { select: { number: true } },
} as const;

/** Every incident that is known, those of the newest edition first. */
export async function listAllIncidents(): Promise<Incident[]> {
  const rows = await database().disclosureIncident.findMany({
    select: columns,
    orderBy: [{ publication: { number: 'desc' } }, { foundAt: 'asc' }, { measure: 'asc' }, { period: 'asc' }],
  });
  return rows.map(({ measure, series, period, acceptedAt, ...row }) => ({
    id: row.id,
    publication: row.publicationId,
    edition: row.publication.number,
    figure: measure === null || series === null || period === null ? null : { measure, series, period },
    foundOn: dayInLondon(row.foundAt),
    accepted: acceptedAt && {
      by: row.acceptedBy?.name ?? 'Somebody whose account is gone',
      on: dayInLondon(acceptedAt),
      reason: row.acceptedReason ?? '',
    },
  }));
}

/** Every incident that is known; none for who may not look at drafts of editions. */
export async function listIncidents({ role }: Pick<SignedInActor, 'role'>): Promise<Incident[]> {
  return can(role, 'publication:preview') ? listAllIncidents() : [];
}

export type FoundIncident = Pick<Incident, 'publication' | 'figure'>;

/** Keeps those that were not known before, and returns how many. */
export async function insertIncidents(found: readonly FoundIncident[], now: Date): Promise<number> {
  const { count } = await database().disclosureIncident.createMany({
    data: found.map(({ publication, figure }) => ({
      publicationId: publication,
      ...(figure ?? { measure: null, series: null, period: null }),
      foundAt: now,
    })),
    skipDuplicates: true,
  });
  return count;
}

/** Accepts an incident with a reason. Returns false when it was accepted before. */
export async function updateAccepted(
  id: string,
  { by, reason, at }: { by: string; reason: string; at: Date },
): Promise<boolean> {
  const { count } = await database().disclosureIncident.updateMany({
    where: { id, acceptedAt: null },
    data: { acceptedById: by, acceptedAt: at, acceptedReason: reason },
  });
  return count === 1;
}
