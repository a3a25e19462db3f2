/** Colours of the Government Analysis Function: each stands out at least 3 to 1 on white. Charts stay on white. */
export const LINE_COLOURS = ['#12436D', '#F46A25'] as const;

/** Points that stand out. Shape and words say the same, so that colour is never alone. */
export const SIGNAL_COLOURS = { improvement: '#28A197', concern: '#F46A25', neutral: '#801650' } as const;

/** The colour of a line, by its place in the model. */
export function lineColour(index: number): string {
  return LINE_COLOURS[index] ?? LINE_COLOURS[0];
}

/** The dashed line of a target. */
export const TARGET_COLOUR = '#801650';
