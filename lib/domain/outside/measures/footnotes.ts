import { isWithheld } from '@/lib/domain/figure';
import type { FootnoteAbout, FootnoteRecord } from '@/lib/domain/measures/footnote-record';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { PublicFootnote } from './measure-notes';

type Covered = Pick<MeasureRecord, 'series' | 'forces' | 'footnotes'>;

/**
 * The footnotes that leave the office. One about a single figure stays with it while the figure is hidden: words about a
 * number may tell the number. `measure` is covered, so that a hidden figure is marked.
 */
export const pickFootnotes = (measure: Covered): PublicFootnote[] =>
  measure.footnotes.filter(({ about }) => !isAboutHidden(about, measure)).map(pickFootnote);

function isAboutHidden(about: FootnoteAbout, { series, forces }: Covered): boolean {
  if (about.kind !== 'figure') return false;
  const figure = [...series, ...forces]
    .find(({ slug }) => slug === about.slug)
    ?.observations.find(({ period }) => period.start === about.start && period.end === about.end);
  return figure === undefined || isWithheld(figure);
}

const pickFootnote = ({ words, source, about }: FootnoteRecord): PublicFootnote => ({
  words,
  source,
  about: pickAbout(about),
});

function pickAbout(about: FootnoteAbout): FootnoteAbout {
  if (about.kind === 'measure') return { kind: 'measure' };
  if (about.kind === 'series') return { kind: 'series', slug: about.slug };
  if (about.kind === 'area') return { kind: 'area', area: about.area, areaCode: about.areaCode };
  return { kind: 'figure', slug: about.slug, start: about.start, end: about.end };
}
