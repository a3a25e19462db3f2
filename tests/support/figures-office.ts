import { appendEvent } from '@/lib/data/audit/audit';
import { insertMeasure, insertSeries, type NewMeasure } from '@/lib/data/measures/catalogue';
import { findMeasureForFigures } from '@/lib/data/figures/figures';
import { listUncoveredFigures } from '@/lib/data/uncovered/figures';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { day } from '@/lib/domain/day';
import type { KnownFigure } from '@/lib/domain/figures/figures-plan-line';
import { describePeriod, type Figure } from '@/lib/domain/figure';
import { type Office, openOfficeWith, INSPECTION_KEY } from './record-builders';

/** The source of the series a test finds: figures of two quarters. */
export const FIRST_SOURCE = 'The force, by letter';
export const SERIES = 'charge-rate-avon-and-somerset';

/** A measure that is in no catalogue. */
export const measureForTests = (ref: string, change: Partial<NewMeasure> = {}): NewMeasure => ({
  ref,
  position: Number(ref.replace(/\D/g, '')),
  title: 'Charge rate',
  definition: 'Charges out of all outcomes.',
  numerator: 'Charges',
  denominator: 'All outcomes',
  unit: 'percent',
  frequency: 'quarterly',
  basis: 'outcome',
  direction: 'up',
  source: 'The force',
  scope: 'Rape offences recorded by the force, victims of all ages.',
  caution: null,
  reading: null,
  disclosureRule: 'standard',
  ...change,
});

const quarter = ([start, end]: [string, string], numerator: number, denominator: number): Figure => ({
  period: { type: 'quarter', start: day(start), end: day(end) },
  ...{ numerator, denominator, value: null, flags: [], revision: 1 },
});

/** An office with measure X.2 and its one series of two quarters, and measure X.1, a count without any figures. */
export const openOfficeWithMeasures = (): Promise<Office> =>
  openOfficeWith('an_office_with_measures', fillMeasures);

/** Two measures linked to recommendation 5, one of them with a series. */
export async function fillMeasures(): Promise<void> {
  const links = { inspection: INSPECTION_KEY, recommendations: ['5'], requirements: [] };
  await insertMeasure(measureForTests('X.2'), links);
  await insertMeasure(
    measureForTests('X.1', { unit: 'count', denominator: null, title: 'Offences recorded' }),
    links,
  );
  await insertSeries({
    ...{ slug: SERIES, measureRef: 'X.2', title: 'Charge rate', area: 'Avon and Somerset', areaCode: null },
    ...{ scope: 'Rape', basis: 'outcome', periodType: 'quarter', unit: 'percent', source: FIRST_SOURCE },
    ...{ sourceUrl: null, licence: 'Supplied', note: null },
    observations: [
      quarter(['2026-01-01', '2026-03-31'], 12, 300),
      quarter(['2026-04-01', '2026-06-30'], 15, 310),
    ],
  });
  await appendEvent({
    actor: SERVICE_ACTOR,
    subject: { kind: 'measure', id: 'X.2' },
    event: { action: 'figures loaded', detail: { measure: 'X.2', series: 1, observations: 2 } },
  });
}

/** Everything the record holds of a measure, one line for each revision, in the order of series, period and revision. */
export async function figuresOf(ref: string): Promise<string[]> {
  const found = await findMeasureForFigures(ref);
  const bySeries = await listUncoveredFigures(found?.series ?? []);
  return [...bySeries.values()].flat().map(inWords);
}

const inWords = ({ period, numerator, denominator, value, flags, revision, source }: KnownFigure): string =>
  [
    describePeriod(period),
    numerator ?? value ?? flags.join(),
    denominator ?? '-',
    `revision ${revision}`,
    source,
  ].join(', ');
