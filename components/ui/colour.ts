/**
 * The colours a tag or a part of a bar may take. Colour only repeats what the words beside it say, so a
 * caller always gives words too.
 */
export const COLOURS = ['grey', 'blue', 'teal', 'green', 'yellow', 'orange', 'red', 'purple'] as const;

export type Colour = (typeof COLOURS)[number];
