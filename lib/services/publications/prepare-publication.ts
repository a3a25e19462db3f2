import { randomUUID } from 'node:crypto';
import { dayInLondon } from '@/lib/domain/day';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { whyNotPublish } from '@/lib/domain/publications/publication';
import { Refusal } from '@/lib/domain/refusal';
import { recordChange } from '@/lib/data/audit/audit';
import { isDemonstration } from '@/lib/data/demonstration';
import { listInspections } from '@/lib/data/inspections/inspections';
import { enqueueJob } from '@/lib/data/enqueue-job';
import { insertPublication, nextEditionNumber } from '@/lib/data/publications/publications';
import type { PreparePublicationInput } from '@/lib/schemas/publication';

/**
 * Opens the next edition of the office, which holds all its inspections, and hands it to the worker, which takes the snapshot
 * and renders every page. Returns its id.
 * @throws Refusal when another edition is open, and always in a demonstration.
 */
export async function preparePublication(
  actor: SignedInActor,
  { changeNote }: PreparePublicationInput,
  now: Date,
): Promise<string> {
  assertMay(actor, 'publication:prepare');
  const why = whyNotPublish({ isDemonstration: await isDemonstration() });
  if (why) throw new Refusal('not-allowed', why);
  const datedOn = dayInLondon(now);
  const [first] = (await listInspections()).filter(({ publishedOn }) => publishedOn <= datedOn);
  if (!first) throw new Refusal('not-found', 'There is no inspection yet, so there is nothing to publish.');
  const body = first.body.slug;
  const id = randomUUID();
  const number = await nextEditionNumber(body);
  await recordChange(
    {
      actor,
      subject: { kind: 'publication', id },
      event: { action: 'publication prepared', detail: { number } },
    },
    async () => {
      const opened = await insertPublication({
        id,
        number,
        body,
        datedOn,
        changeNote,
        preparedById: actor.id,
      });
      if (!opened) {
        throw new Refusal(
          'not-yet',
          'Another edition is already open. Approve it or send it back before you prepare the next.',
        );
      }
      await enqueueJob('prepare-edition', { id });
    },
  );
  return id;
}
