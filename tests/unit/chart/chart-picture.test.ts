import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { pictureText } from '@/lib/domain/chart/chart-picture';
import { inputOf } from '@/tests/support/statistics/made-up-series';

const LINE = [41, 44, 39, 42, 40, 43, 41, 45, 40, 42, 44, 41, 43, 42];
const nameOf = (figures: readonly number[]) => pictureText(buildChartModel(inputOf(figures)), 'wide');

test('whichever figure of a line is corrected, the picture of it has another name, so that no reader is shown the old one', () => {
  fc.assert(
    fc.property(fc.nat(LINE.length - 1), fc.constantFrom(-1, 1), (place, by) => {
      const corrected = LINE.map((figure, index) => (index === place ? figure + by : figure));
      expect(nameOf(corrected)).not.toBe(nameOf(LINE));
    }),
  );
});

test('the same line has the same picture', () => {
  expect(nameOf([...LINE])).toBe(nameOf(LINE));
});
