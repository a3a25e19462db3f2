import { recordChange } from '@/lib/data/audit/audit';
import { saveMapping } from '@/lib/data/figures/figure-imports';
import type { KeptReading } from '@/lib/domain/figures/figures-mapping';
import type { SignedInActor } from '@/lib/domain/permissions';

/** Keeps a way of reading files under a name, to be offered next time. */
export async function keepMapping(
  actor: SignedInActor,
  { name, measure, reading }: { name: string; measure: string; reading: KeptReading },
) {
  await recordChange(
    {
      actor,
      subject: { kind: 'measure', id: measure },
      event: { action: 'import mapping saved', detail: { name } },
    },
    () => saveMapping(name, reading, actor.id),
  );
}
