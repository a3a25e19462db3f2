import { recordChange } from '@/lib/data/audit/audit';
import type { ListName } from '@/lib/domain/paths/lists';
import type { SignedInActor } from '@/lib/domain/permissions';

/** Keeps that somebody took a list away as a file: which, and how many rows. Whoever calls it has asked who may. */
export async function recordDownload(
  actor: SignedInActor,
  { list, rows }: { list: ListName; rows: number },
): Promise<void> {
  await recordChange(
    {
      actor,
      subject: { kind: 'list', id: list },
      event: { action: 'list downloaded', detail: { list, rows } },
    },
    () => Promise.resolve(),
  );
}
