import { listKeptSupportLines } from '@/lib/data/publications/support-lines';
import { dayInLondon } from '@/lib/domain/day';
import type { SignedInActor } from '@/lib/domain/permissions';
import { checkSupportLine } from '@/lib/services/support-lines/keep-support-lines';

/** Somebody of the office tries every support line: without that no edition is approved. */
export async function checkEverySupportLine(actor: SignedInActor, now: Date): Promise<void> {
  for (const { id, version } of await listKeptSupportLines(actor))
    await checkSupportLine(actor, { id, version, checkedOn: dayInLondon(now) }, now);
}
