import { recordChange } from '@/lib/data/audit';
import { movePublication } from '@/lib/data/publications';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import type { PublicationRecord } from '@/lib/domain/records';

/** Ends a publication that cannot go on, with the reason its page will show. */
export async function markFailed({ id, number, state }: PublicationRecord, why: string): Promise<void> {
  await recordChange(
    {
      actor: SERVICE_ACTOR,
      subject: { kind: 'publication', id },
      event: { action: 'publication failed', detail: { number, why } },
    },
    () => movePublication({ id, from: state, to: 'failed', set: { note: why } }),
  );
}
