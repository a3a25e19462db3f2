/** A stretch of words that 2 texts share, or that only one of them has. Joined, "same" and "added" give the newer text. */
export type WordChange = { kind: 'same' | 'removed' | 'added'; words: string };

/** Fewer shared words than these between 2 changes tell a reader nothing, and tear both texts apart. */
const FEWEST_SHARED = 3;

/** The table of the comparison is not made larger than this: longer changes are told as a whole. */
const LARGEST_TABLE = 4_000_000;

type Step = { kind: WordChange['kind']; word: string };

const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? [];
const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one.trim() === other.trim();

/**
 * What changed from one text to another, word by word: the longest run of words that both have in the same order is the
 * same (longest common subsequence). Spaces and line breaks are no change.
 */
export function changedWords(before: string, after: string): WordChange[] {
  const older = wordsOf(before);
  const newer = wordsOf(after);
  let start = 0;
  while (isSame(older[start], newer[start])) start += 1;
  let end = 0;
  while (
    start + end < Math.min(older.length, newer.length) &&
    isSame(older[older.length - 1 - end], newer[newer.length - 1 - end])
  )
    end += 1;
  const middle = compare(older.slice(start, older.length - end), newer.slice(start, newer.length - end));
  const same = (words: readonly string[]): Step[] => words.map((word) => ({ kind: 'same', word }));
  return joined(
    withoutShreds([...same(newer.slice(0, start)), ...middle, ...same(end === 0 ? [] : newer.slice(-end))]),
  );
}

function compare(older: readonly string[], newer: readonly string[]): Step[] {
  if (older.length * newer.length > LARGEST_TABLE) return [...removed(older), ...added(newer)];
  const width = newer.length + 1;
  const longest = new Uint16Array((older.length + 1) * width);
  for (let i = older.length - 1; i >= 0; i -= 1)
    for (let j = newer.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = isSame(older[i], newer[j])
        ? at(longest, (i + 1) * width + j + 1) + 1
        : Math.max(at(longest, (i + 1) * width + j), at(longest, i * width + j + 1));
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < older.length && j < newer.length) {
    if (isSame(older[i], newer[j])) {
      steps.push({ kind: 'same', word: newer[j] ?? '' });
      [i, j] = [i + 1, j + 1];
    } else if (at(longest, (i + 1) * width + j) >= at(longest, i * width + j + 1)) {
      steps.push({ kind: 'removed', word: older[i] ?? '' });
      i += 1;
    } else {
      steps.push({ kind: 'added', word: newer[j] ?? '' });
      j += 1;
    }
  }
  return [...steps, ...removed(older.slice(i)), ...added(newer.slice(j))];
}

const at = (table: Uint16Array, index: number): number => table[index] ?? 0;
const removed = (words: readonly string[]): Step[] => words.map((word) => ({ kind: 'removed', word }));
const added = (words: readonly string[]): Step[] => words.map((word) => ({ kind: 'added', word }));

/** Short shared runs between 2 changes become part of both, and what was removed comes before what was added. */
function withoutShreds(steps: readonly Step[]): Step[] {
  const runs = runsOf(steps);
  const isShred = (index: number) =>
    runs[index]?.[0]?.kind === 'same' &&
    (runs[index]?.length ?? 0) < FEWEST_SHARED &&
    index > 0 &&
    index < runs.length - 1;
  const blocks: Step[][] = [];
  runs.forEach((run, index) => {
    const isChange = run[0]?.kind !== 'same' || isShred(index);
    const last = blocks.at(-1);
    if (isChange && last && last.some(({ kind }) => kind !== 'same')) last.push(...run);
    else blocks.push([...run]);
  });
  return blocks.flatMap((block) =>
    block.every(({ kind }) => kind === 'same')
      ? block
      : [
          ...removed(block.filter(({ kind }) => kind !== 'added').map(({ word }) => word)),
          ...added(block.filter(({ kind }) => kind !== 'removed').map(({ word }) => word)),
        ],
  );
}

function runsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.[0]?.kind === step.kind) last.push(step);
    else runs.push([step]);
  }
  return runs;
}

const joined = (steps: readonly Step[]): WordChange[] =>
  runsOf(steps).map((run) => ({
    kind: run[0]?.kind ?? 'same',
    words: run.map(({ word }) => (/\s$/.test(word) ? word : `${word} `)).join(''),
  }));
