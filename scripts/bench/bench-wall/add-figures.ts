import { randomUUID } from 'node:crypto';
import { appendEvent } from '@/lib/data/audit/audit';
import { database, inTransaction } from '@/lib/data/database';
import { toDate } from '@/lib/data/days';
import { listUncoveredMeasures } from '@/lib/data/uncovered/measures';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { hasFigures } from '@/lib/domain/chart/chart-series';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import { periodAt } from '@/tests/support/statistics/made-up-series';

const QUARTERS = 48;

/** Rises and falls that differ from measure to measure, so that lines, limits and special causes have something to do. */
function figuresOf(place: number) {
  return Array.from({ length: QUARTERS }, (_, index) => {
    const { start, end } = periodAt('quarter', index);
    return {
      periodStart: toDate(start),
      periodEnd: toDate(end),
      numerator: Math.round(90 + 25 * Math.sin((index + place) / 5)),
      denominator: 1000 + ((index * place) % 7) * 10,
      value: null,
      flags: [],
      revision: 1,
    };
  });
}

async function addSeries(measure: MeasureRecord, place: number): Promise<void> {
  await database().series.create({
    data: {
      slug: `made-up-${measure.ref.toLowerCase().replace('.', '-')}`,
      measure: { connect: { ref: measure.ref } },
      title: measure.title,
      area: 'Avon and Somerset',
      scope: measure.scope,
      basis: measure.basis,
      periodType: 'quarter',
      unit: measure.unit,
      source: 'Made up to measure how fast the wall is drawn.',
      licence: 'None',
      illustrative: true,
      figures: { create: figuresOf(place) },
    },
  });
}

/**
 * Gives invented figures, marked as such, to measures that have none, until `least` measures have figures: the database
 * takes them in a demonstration only. Returns how many measures have figures then.
 */
export async function addFigures(least: number): Promise<number> {
  const measures = await listUncoveredMeasures();
  const missing = measures.filter((measure) => !hasFigures(measure));
  const supplied = measures.length - missing.length;
  const given = missing.slice(0, Math.max(0, least - supplied));
  await inTransaction(async () => {
    for (const [place, measure] of given.entries()) await addSeries(measure, place + 1);
    const detail = { measure: 'made up', series: given.length, observations: given.length * QUARTERS };
    await appendEvent({
      actor: SERVICE_ACTOR,
      subject: { kind: 'measure', id: randomUUID() },
      event: { action: 'figures loaded', detail },
    });
  });
  return supplied + given.length;
}
