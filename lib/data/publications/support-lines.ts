import type { SupportLineRecord } from '@/lib/domain/publications/support-line-record';
import { database } from '@/lib/data/database';
import { toDayOrNull } from '@/lib/data/days';

/** The support lines in the office's order, each with the day somebody last checked it. */
export async function listSupportLines(): Promise<SupportLineRecord[]> {
  const rows = await database().supportLine.findMany({ orderBy: { position: 'asc' } });
  return rows.map(({ name, description, telephone, url, hours, checkedOn }) => ({
    name,
    description,
    telephone,
    url,
    hours,
    checkedOn: toDayOrNull(checkedOn),
  }));
}
