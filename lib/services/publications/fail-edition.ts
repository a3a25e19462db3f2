import { appendEvent } from '@/lib/data/audit/audit';
import { inTransaction } from '@/lib/data/database';
import { movePublication } from '@/lib/data/publications/publications';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';

/**
 * Ends an edition that cannot go on, with the reason its page will show. One that has gone on meanwhile is left
 * alone, and no event says otherwise.
 */
export async function failEdition({ id, number, state }: PublicationRecord, why: string): Promise<void> {
  await inTransaction(async () => {
    const moved = await movePublication({ id, from: state, to: 'failed', set: { note: why } });
    if (!moved) return;
    await appendEvent({
      actor: SERVICE_ACTOR,
      subject: { kind: 'publication', id },
      event: { action: 'publication failed', detail: { number, why } },
    });
  });
}
