import { appendEvent } from '@/lib/data/audit/audit';
import { inTransaction } from '@/lib/data/database';
import { hasAnyBody, insertBodies, insertSupportLines } from '@/lib/data/inspections/imports';
import { insertMeasure } from '@/lib/data/measures/catalogue';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import type { Seed } from '@/lib/importing/seed/seed';
import { loadMethodologies } from './load-methodologies';

type Shipped = Pick<Seed, 'bodies' | 'measures' | 'supportLines'>;

/** Whose bodies and lines no other office needs. */
const OF_ONE_OFFICE: readonly string[] = ['local policing body', 'force'];

/**
 * Begins a record for an office that has no name yet: the national bodies, the national support lines, each still to be
 * checked, and the catalogue of measures without any figure and linked to nothing. Its administrator names the office.
 * Nothing is published by itself. Returns false, and changes nothing, where a record was begun before.
 */
export async function setUpEmpty({ bodies, measures, supportLines }: Shipped, now: Date): Promise<boolean> {
  if (await hasAnyBody()) return false;
  await inTransaction(async () => {
    await appendEvent({
      actor: SERVICE_ACTOR,
      subject: { kind: 'service', id: 'empty' },
      event: { action: 'service set up', detail: { organisation: '' } },
    });
    await insertBodies(bodies.filter(({ kind }) => !OF_ONE_OFFICE.includes(kind)));
    await insertSupportLines(
      supportLines.filter(({ area }) => area === undefined).map(({ area: _area, ...line }) => line),
    );
    const nothing = { inspection: { body: '', inspection: '' }, recommendations: [], requirements: [] };
    for (const { recommendations: _of, requirements: _parts, ...measure } of measures)
      await insertMeasure(measure, nothing);
    await loadMethodologies(now);
  });
  return true;
}
