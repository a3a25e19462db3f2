import type { Basis, Figure, PeriodType, Unit } from '@/lib/domain/figure';

/** What an area is in a comparison of all forces. */
export const COMPARED_AS = ['this force', 'other force', 'country'] as const;
export type ComparedAs = (typeof COMPARED_AS)[number];

/** One line of figures of a measure: one area, one source, one type of period. */
export type SeriesRecord = {
  slug: string;
  title: string;
  area: string;
  areaCode: string | null;
  scope: string;
  basis: Basis;
  periodType: PeriodType;
  unit: Unit;
  source: string;
  sourceUrl: string | null;
  /** The publisher's own address of these figures; null too as soon as the series holds any that did not ship. */
  officialUrl: string | null;
  licence: string;
  note: string | null;
  /** How the figures came from their source to here: read by those who check them. */
  trail: string | null;
  illustrative: boolean;
  /** Null for a series of the measure itself. */
  comparedAs: ComparedAs | null;
  /** True when the record holds figures of other sources beside its own; they are not in `observations`. */
  hasOtherSources: boolean;
  /** Latest revision of each period that its own source gave, oldest first. */
  observations: Figure[];
};
