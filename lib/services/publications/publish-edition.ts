import { recordChange } from '@/lib/data/audit/audit';
import { countFilesTakenBack } from '@/lib/data/publications/files-taken-back';
import { isDemonstration } from '@/lib/data/demonstration';
import { openEdition } from '@/lib/data/publications/editions';
import { movePublication } from '@/lib/data/publications/publications';
import { findUncoveredPublication } from '@/lib/data/uncovered/publications';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { whyNotPublish, whyNotWithFiles } from '@/lib/domain/publications/publication';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import { endTrialWithEdition } from './end-trial';
import { failEdition } from './fail-edition';

/**
 * Opens an approved edition to the public, in one transaction with its audit event; every web process is told at once.
 * Runs a second time without effect. The database itself refuses an edition that no second person approved, and any
 * edition of a demonstration.
 */
export async function publishEdition(
  id: string,
  now: Date,
  from: 'approved' | 'draft' = 'approved',
): Promise<void> {
  const publication = await findUncoveredPublication(id);
  if (publication?.state !== from || publication.hash === null) return;
  const why =
    whyNotPublish({ isDemonstration: await isDemonstration() }) ??
    whyNotWithFiles(await countFilesTakenBack(id));
  if (why) return failEdition(publication, why);
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
      await openEdition(id, now);
      if (isMadeByTwo(publication)) await endTrialWithEdition(now);
    },
  );
}

/** True for an edition that one person prepared and another approved: an office is at work, and the trial is over. */
const isMadeByTwo = ({ preparedBy, approvedBy }: PublicationRecord): boolean =>
  preparedBy !== null && approvedBy !== null && preparedBy.id !== approvedBy.id;
