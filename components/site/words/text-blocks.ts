/** A stretch of a text, by where it begins and ends. */
export type Stretch = { start: number; end: number };

export type TextBlock = { kind: 'paragraph'; at: Stretch } | { kind: 'list'; items: Stretch[] };

const BULLET = /^\s*[-–—•*·▪◦‣]\s+(?=\S)/;

type Line = Stretch & { words: string };

/** The paragraphs and bulleted lists of a plain text, as stretches of it. Bullets themselves are left out; no word is. */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  // What an unbulleted line carries on: the paragraph or the item just before it. A blank line ends both.
  let open: Stretch | null = null;
  for (const { start, end, words } of linesOf(text)) {
    if (words.trim() === '') {
      open = null;
      continue;
    }
    const bullet = BULLET.exec(words);
    if (!bullet && open) {
      open.end = end;
      continue;
    }
    open = { start: start + (bullet?.[0].length ?? 0), end };
    const last = blocks.at(-1);
    if (!bullet) blocks.push({ kind: 'paragraph', at: open });
    else if (last?.kind === 'list') last.items.push(open);
    else blocks.push({ kind: 'list', items: [open] });
  }
  return blocks;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((words) => {
    const line = { start, end: start + words.length, words };
    start = line.end + 1;
    return line;
  });
}
