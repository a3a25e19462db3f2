import type { Day } from '../day';

/** What a footnote is bound to: a measure, one of its series, one figure of a series, or an area in every measure. */
export type FootnoteAbout =
  | { kind: 'measure' }
  | { kind: 'series'; slug: string }
  | { kind: 'figure'; slug: string; start: Day; end: Day }
  | { kind: 'area'; area: string; areaCode: string | null };

/** What to know of figures, with where it is written. It is shown wherever what it is bound to is shown. */
export type FootnoteRecord = { words: string; source: string; about: FootnoteAbout };
