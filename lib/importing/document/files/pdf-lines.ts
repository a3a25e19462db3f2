/** One line of a page as it was set. Lengths are in points, from the left and from the bottom of the page. */
export type PdfLine = {
  page: number;
  text: string;
  left: number;
  right: number;
  y: number;
  height: number;
};

/** One run of letters, as the PDF places it. */
export type PdfRun = { text: string; x: number; y: number; width: number; height: number };

/** Runs whose feet are nearer than this share of their height stand on one line. */
const SAME_LINE = 0.5;
/** A gap wider than this share of the height is a space, even where the PDF writes none. */
const IS_A_SPACE = 0.15;

function joinRuns(runs: readonly PdfRun[]): string {
  return runs
    .map((run, index) => {
      const before = runs[index - 1];
      if (!before) return run.text;
      const gap = run.x - (before.x + before.width);
      const isApart = gap > IS_A_SPACE * run.height && !/\s$/.test(before.text) && !/^\s/.test(run.text);
      return `${isApart ? ' ' : ''}${run.text}`;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function toLine(page: number, runs: readonly PdfRun[]): PdfLine[] {
  const sorted = runs.toSorted((one, other) => one.x - other.x);
  const filled = sorted.filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  const last = filled.at(-1);
  if (!first || !last) return [];
  return [
    {
      page,
      text: joinRuns(sorted),
      left: first.x,
      right: last.x + last.width,
      y: first.y,
      height: Math.max(...filled.map(({ height }) => height)),
    },
  ];
}

/** The lines of one page from top to bottom. A page of 2 columns is read across: the PDF does not say which it has. */
export function linesOfPage(page: number, runs: readonly PdfRun[]): PdfLine[] {
  const lines: PdfRun[][] = [];
  for (const run of runs.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
    const open = lines.at(-1);
    const first = open?.[0];
    if (open && first && Math.abs(first.y - run.y) <= SAME_LINE * Math.max(first.height, run.height))
      open.push(run);
    else lines.push([run]);
  }
  return lines.flatMap((line) => toLine(page, line));
}
