import type { ChartModel } from '@/lib/domain/chart/chart-types';
import type { FunnelModel } from '@/lib/domain/chart/funnel/funnel-types';
import { type DrawnModel, isFunnel } from './drawn-model';
import type { DrawingSize } from '@/components/trends/drawing/chart-layout';

/** One kind of part a finished drawing holds, how many there must be, and how many there are. */
type Part = { name: string; expected: number; found: number };

const strokes = (path: Element) => (path.getAttribute('d') ?? '').match(/[ML]/g)?.length ?? 0;

/** Figures the line paths pass through; a dropped figure or a bridged gap changes the number of strokes. */
function linePart({ lines }: ChartModel, svg: Element): Part {
  const expected = lines.flatMap(({ runs }) => runs).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const found = [...svg.querySelectorAll('.tc-line path')].reduce((sum, path) => sum + strokes(path), 0);
  return { name: 'figures on the lines', expected, found };
}

/** Each interval is an upright bar with a cap at either end, all in one path: three strokes of two places. */
function whiskersPart({ whiskers }: ChartModel, svg: Element): Part {
  const found = [...svg.querySelectorAll('.tc-whiskers')].reduce((sum, path) => sum + strokes(path), 0);
  return { name: 'intervals', expected: whiskers.length, found: found / 6 };
}

function partsOfFunnel(model: FunnelModel, svg: Element, size: DrawingSize): Part[] {
  const count = (selector: string) => svg.querySelectorAll(selector).length;
  return [
    { name: 'our own force', expected: 1, found: count('.tc-own') },
    { name: 'other forces', expected: model.points.length - 1, found: count('.tc-force') },
    {
      name: 'names of forces',
      expected: model.points.length,
      found: count('.tc-own title, .tc-force title'),
    },
    { name: 'limits', expected: 2, found: count('.tc-limit path') },
    { name: 'average', expected: 1, found: count('line.tc-mean, .tc-mean line') },
    { name: 'axis labels', expected: model.x[size].length + model.y.ticks.length, found: count('.tc-tick') },
    { name: 'labels', expected: 1, found: count('.tc-words') },
  ];
}

/** What is still missing from a drawing of this model, in words. Empty when it is complete. */
export function missingParts(model: DrawnModel, svg: Element, size: DrawingSize): string[] {
  return partsOf(model, svg, size)
    .filter(({ expected, found }) => found !== expected)
    .map(({ name, expected, found }) => `${name} (${found} of ${expected})`);
}

const partsOf = (model: DrawnModel, svg: Element, size: DrawingSize): Part[] =>
  isFunnel(model) ? partsOfFunnel(model, svg, size) : partsOfChart(model, svg, size);

function partsOfChart(model: ChartModel, svg: Element, size: DrawingSize): Part[] {
  const count = (selector: string) => svg.querySelectorAll(selector).length;
  const sides = model.limits.flatMap(({ upper, lower }) => [upper, lower]);
  const signals = model.lines.flatMap(({ points }) => points.filter(({ signal }) => signal !== null));
  const drawn = (name: string) => count(`line.${name}, path.${name}, .${name} line, .${name} path`);
  return [
    linePart(model, svg),
    whiskersPart(model, svg),
    { name: 'lines', expected: model.lines.filter(({ end }) => end).length, found: count('.tc-line path') },
    { name: 'points that stand out', expected: signals.length, found: count('.tc-signal') },
    { name: 'axis labels', expected: model.x[size].length + model.y.ticks.length, found: count('.tc-tick') },
    { name: 'limits', expected: sides.filter((side) => side.length > 1).length, found: drawn('tc-limit') },
    {
      name: 'averages',
      expected: model.limits.filter(({ mean }) => mean.length > 1).length,
      found: drawn('tc-mean'),
    },
    { name: 'target', expected: model.target ? 1 : 0, found: drawn('tc-target') },
    { name: 'annotations', expected: model.annotations.length, found: drawn('tc-annotation') },
    { name: 'shaded periods', expected: model.immature.length, found: drawn('tc-shade') },
    { name: 'labels', expected: 1, found: count('.tc-words') },
  ];
}
