/**
 * Colours of the Government Analysis Function: each stands out at least 3 to 1 on white. Charts stay on white. The
 * first is the line a chart is about; the benchmarks have none of the colours of points that stand out.
 */
const LINE_COLOURS = ['#12436D', '#3D3D3D', '#A285D1'] as const;

/** Benchmarks are dashed, each in its own way; neither is the dotted limit nor the long dashes of a target. */
const LINE_DASHES = [undefined, '5 4', '9 3 2 3'] as const;

/** Points that stand out. Shape and words say the same, so that colour is never alone. */
export const SIGNAL_COLOURS = { improvement: '#28A197', concern: '#F46A25', neutral: '#801650' } as const;

/** The colour of a line, by its place in the model. */
export function lineColour(index: number): string {
  return LINE_COLOURS[index] ?? LINE_COLOURS[0];
}

/** The dashes of a line, by its place in the model; none for the line the chart is about. */
export function lineDashes(index: number): string | undefined {
  return LINE_DASHES[index];
}

/** The dashed line of a target. */
export const TARGET_COLOUR = '#801650';
