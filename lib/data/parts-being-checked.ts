import { database } from '@/lib/data/database';
import { keyColumns, toKey } from '@/lib/data/key-columns';
import { isTrial } from '@/lib/data/trial';
import type { RequirementKey } from '@/lib/domain/paths/recommendation-key';

/** The parts that nobody outside the office is told of, because nobody has confirmed their wording. None in a trial. */
export async function listPartsBeingChecked(): Promise<RequirementKey[]> {
  if (await isTrial()) return [];
  const rows = await database().requirement.findMany({
    where: { confirmedAt: null },
    select: { ref: true, recommendation: { select: keyColumns } },
  });
  return rows.map(({ ref, recommendation }) => ({ recommendation: toKey(recommendation), ref }));
}
