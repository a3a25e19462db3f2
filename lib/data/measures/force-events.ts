import { database } from '@/lib/data/database';
import { toDay } from '@/lib/data/days';
import { areaCalled } from '@/lib/domain/figures/areas/area-names';
import type { ForceEvent } from '@/lib/domain/measures/annotation-record';

/** What happened in the area of the inspected force, for every measure alike, the earliest first. Empty where no force is known. */
export async function listForceEvents(): Promise<ForceEvent[]> {
  const force = await database().body.findFirst({
    where: { kind: 'force', onsCode: { not: null } },
    orderBy: { slug: 'asc' },
    select: { name: true, onsCode: true },
  });
  if (!force?.onsCode) return [];
  const { onsCode: areaCode } = force;
  // Figures that are brought in name their area and give no code.
  const area = areaCalled(areaCode) ?? force.name;
  const rows = await database().annotation.findMany({
    where: { measureId: null, withdrawnAt: null },
    orderBy: [{ date: 'asc' }, { words: 'asc' }],
    select: { date: true, words: true, source: true },
  });
  return rows.map(({ date, words, source }) => ({ date: toDay(date), words, source, area, areaCode }));
}
