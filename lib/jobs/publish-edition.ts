import { recordChange } from '@/lib/data/audit';
import { publishEdition } from '@/lib/data/editions';
import { findPublication, movePublication } from '@/lib/data/publications';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';

/**
 * Opens an approved edition to the public, in one transaction with its audit event; every web process is told at once.
 * Runs a second time without effect. The database itself refuses an edition that no second person approved.
 */
export async function publishEditionJob(
  id: string,
  now: Date,
  from: 'approved' | 'draft' = 'approved',
): Promise<void> {
  const publication = await findPublication(id);
  if (publication?.state !== from || publication.hash === null) return;
  const { number, hash } = publication;
  await recordChange(
    {
      actor: SERVICE_ACTOR,
      subject: { kind: 'publication', id },
      event: { action: 'publication published', detail: { number, hash } },
    },
    async () => {
      const moved = await movePublication({ id, from, to: 'published', set: { publishedAt: now } });
      if (!moved) throw new Error(`Publication ${id} left the state “${from}” while it was being published`);
      await publishEdition(id, now);
    },
  );
}
