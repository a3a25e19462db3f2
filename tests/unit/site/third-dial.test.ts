import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import { renderRecords } from '../../support/rendered-site';
import { laterRecords } from '../../support/snapshot-fixture';
import { series } from '../measures/measure-values';

const LEVEL = [50, 52, 49, 51, 50, 48, 51, 50, 49, 52, 50, 51];

/** Figures of the force that do not move, for the measure that speaks to part 5d. */
const withFigures = (measure: MeasureRecord): MeasureRecord =>
  measure.ref === '5.7'
    ? {
        ...measure,
        unit: 'percent',
        frequency: 'yearly',
        series: [
          series({
            slug: 'reviews-held',
            observations: LEVEL.map((value, index) => ({
              period: {
                type: 'financial-year',
                start: day(`${2014 + index}-04-01`),
                end: day(`${2015 + index}-03-31`),
              },
              ...{ numerator: value, denominator: 100, value: null, flags: [], revision: 1 },
            })),
          }),
        ],
      }
    : measure;

const records = laterRecords();
const files = await renderRecords({ ...records, measures: records.measures.map(withFigures) });
const page = String(
  files.find(({ path }) => path === '/inspections/2021-phase-one/recommendations/5')?.body ?? '',
);
const part = page.slice(page.indexOf('id="part-5d"'), page.indexOf('id="part-5e"'));

test('the public reads what the figures show beside what is said and what was found', () => {
  expect(part).toContain('What the figures show');
  expect(part).toMatch(/>5\.7<\/a>: No unusual change/);
});

test('the public reads the same sentence as the office where a claim and the figures part ways', () => {
  expect(part).toContain(
    'The force reports this complete, but the latest figures do not show it (no unusual change in measure 5.7, to 31 March 2026).',
  );
});
