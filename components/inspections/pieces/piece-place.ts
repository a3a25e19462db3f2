/** Which piece of which document a form is about, with the version of the document that is on the screen. */
export type PiecePlace = { id: string; version: number; start: number };

/** In characters: so much of a sentence tells it from the others. */
const SHOWN = 240;

/** The beginning of a sentence on one line, for a list of places. */
export function firstWords(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
