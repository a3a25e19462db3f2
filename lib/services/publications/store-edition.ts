import { recordChange } from '@/lib/data/audit/audit';
import { insertEdition, type NewEdition } from '@/lib/data/publications/editions';
import { movePublication } from '@/lib/data/publications/publications';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import type { HiddenFigure } from '@/lib/domain/publications/hidden-in-edition';
import type { ChecklistItem } from '@/lib/domain/publications/publication';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';

/** An edition as it was drawn, with what its checklist says and which figures it hides. */
export type DrawnEdition = Omit<NewEdition, 'id' | 'number'> & {
  checklist: ChecklistItem[];
  hidden: HiddenFigure[];
};

/**
 * Keeps the pages and files that were drawn of a publication, which then is a draft for a second person to look at.
 * @throws Error, and nothing is kept, when the publication has gone on meanwhile.
 */
export async function storeEdition(
  { id, number }: Pick<PublicationRecord, 'id' | 'number'>,
  { checklist, hidden, ...edition }: DrawnEdition,
): Promise<void> {
  const { hash, files } = edition;
  await recordChange(
    {
      actor: SERVICE_ACTOR,
      subject: { kind: 'publication', id },
      event: { action: 'publication rendered', detail: { number, hash, files: files.length } },
    },
    async () => {
      await insertEdition({ id, number, ...edition });
      const set = { checklist, hidden, hash };
      const moved = await movePublication({ id, from: 'preparing', to: 'draft', set });
      if (!moved) throw new Error(`Publication ${id} left the state “preparing” while it was drawn`);
    },
  );
}
