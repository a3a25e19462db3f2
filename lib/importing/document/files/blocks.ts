/** A piece of a document that its author set apart: a heading, a paragraph, one row of a list. Lines inside end in "\n". */
export type Block = {
  text: string;
  /** True for a row of a list whose row before is the block before it. */
  follows: boolean;
};

/** Words that belong to the page and not to the document (running heads, page numbers, menus), and where they stood. */
export type Furniture = { text: string; why: string };

/** What was read from a file: the text that everything else works on, and what was left out of it. */
export type DocumentText = { text: string; furniture: Furniture[] };

/** Blocks as plain text: a blank line between two, none between the rows of one list. No word is added or lost. */
export function joinBlocks(blocks: readonly Block[]): string {
  const filled = blocks.filter(({ text }) => text.trim() !== '');
  const pieces = filled.map(
    ({ text, follows }, index) => `${index === 0 ? '' : follows ? '\n' : '\n\n'}${text.trim()}`,
  );
  return pieces.join('');
}

/** The same furniture once, in the order in which it was met. */
export function listFurniture(found: readonly Furniture[]): Furniture[] {
  const seen = new Map(found.map((piece) => [`${piece.why}\n${piece.text}`, piece]));
  return [...seen.values()];
}
