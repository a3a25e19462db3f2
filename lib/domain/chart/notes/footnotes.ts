import { describePeriod, type Period } from '@/lib/domain/figure';
import type { PublicFootnote } from '@/lib/domain/outside/measures/measure-notes';
import type { PublicSeries } from '@/lib/domain/outside/snapshot';
import type { ChartInput, ChartPeriod } from '@/lib/domain/chart/chart-types';
import { isOfArea } from './force-events';
import type { ChartFootnote, InputFootnote } from './note-types';

type Of = Pick<PublicSeries, 'slug' | 'area' | 'areaCode'>;

/** The footnotes of a measure that a chart of these series shows: what is bound to another series or area stays away. */
export function footnotesOn(footnotes: readonly PublicFootnote[], series: readonly Of[]): InputFootnote[] {
  return footnotes.flatMap(({ words, source, about }): InputFootnote[] => {
    if (about.kind === 'measure') return [{ words, source, slug: null, period: null }];
    if (about.kind === 'area')
      return series
        .filter((one) => isOfArea(one, about))
        .map(({ slug }) => ({ words, source, slug, period: null }));
    if (series.every(({ slug }) => slug !== about.slug)) return [];
    const period = about.kind === 'figure' ? { start: about.start, end: about.end } : null;
    return [{ words, source, slug: about.slug, period }];
  });
}

type Drawn = { input: ChartInput; periods: readonly ChartPeriod[] };

/** With a number each: those about the whole first, then those about one figure, the earliest first. */
export function numberedFootnotes({ input, periods }: Drawn): ChartFootnote[] {
  const placed = (input.footnotes ?? []).flatMap(({ words, source, slug, period }) => {
    const index =
      period && periods.findIndex(({ start, end }) => start === period.start && end === period.end);
    return index === -1 ? [] : [{ words, source, slug, index }];
  });
  const order = placed.toSorted((a, b) => (a.index ?? -1) - (b.index ?? -1));
  return numberWith(order, (one) => aboutWhat(one, { input, periods }));
}

type Unnumbered = Pick<ChartFootnote, 'words' | 'source' | 'slug'> & { index?: number | null };

/** Footnotes with a number each, in their order. Their words begin with what they are about. */
export const numberWith = <Note extends Unnumbered>(
  notes: readonly Note[],
  aboutOf: (note: Note) => readonly string[],
): ChartFootnote[] =>
  notes.map((note, at) => ({
    ...{ mark: `note ${at + 1}`, source: note.source, slug: note.slug, index: note.index ?? null },
    words: [...aboutOf(note), note.words].join(': '),
  }));

/** "April to June 2018": what a footnote is about, where that is not the whole chart. */
function aboutWhat(
  { slug, index }: Pick<ChartFootnote, 'slug' | 'index'>,
  { input: { series }, periods }: Drawn,
): string[] {
  const line = series.length > 1 ? series.find((one) => one.slug === slug)?.label : undefined;
  const period: Period | undefined = index === null ? undefined : periods[index];
  return [...(line ? [line] : []), ...(period ? [capital(describePeriod(period))] : [])];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

type Noted = { footnotes: readonly ChartFootnote[] };

/** The footnotes of one figure itself, by the period and the line that it is in. */
export const footnotesAt = ({ footnotes }: Noted, index: number, slug: string): ChartFootnote[] =>
  footnotes.filter((one) => one.index === index && one.slug === slug);

/** " See note 1." Where some figures are read in a sentence, the footnotes of them are named in it. */
export function seeFootnotes({ footnotes }: Noted): string {
  const numbers = footnotes.map((_one, at) => String(at + 1));
  const [last, ...before] = numbers.toReversed();
  if (last === undefined) return '';
  const all = before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
  return ` See ${numbers.length === 1 ? 'note' : 'notes'} ${all}.`;
}

type Bound = { footnotes: readonly PublicFootnote[] };

/** All that is to know of one figure in a file, each with its source: the words of those bound to it, its series, its area and its measure. */
export function footnotesInFile(
  { footnotes }: Bound,
  series: Of,
  { start, end }: { start: string; end: string },
): string {
  return footnotesOn(footnotes, [series])
    .filter(({ period }) => period === null || (period.start === start && period.end === end))
    .map(({ words, source }) => `${words} (source: ${source.replace(/\.$/, '')})`)
    .join('; ');
}
