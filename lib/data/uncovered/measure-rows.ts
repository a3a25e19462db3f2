import {
  BASES,
  DIRECTIONS,
  FREQUENCIES,
  PERIOD_TYPES,
  UNITS,
  VALUE_FLAGS,
  latestRevisions,
  type Figure,
  type PeriodType,
} from '@/lib/domain/figure';
import { isOfOwnSource } from '@/lib/domain/figures/own-figures';
import {
  isSameRecommendation,
  type RecommendationKey,
  type RequirementKey,
} from '@/lib/domain/paths/recommendation-key';
import { isOfFootnote, type KeptFootnote } from '@/lib/domain/measures/footnote-choices';
import type { ForceEvent } from '@/lib/domain/measures/annotation-record';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import { COMPARED_AS, type SeriesRecord } from '@/lib/domain/measures/series-record';
import type { Prisma } from '@/prisma/generated/app/client';
import { toDay, toDayOrNull } from '../days';
import { keysOf, oneOf } from '../lists';
import { exemptionColumns, officialAddressOf } from '@/lib/data/measures/exemptions';
import { keyColumns, toKey } from '@/lib/data/key-columns';

/** Everything that `toMeasure` needs of a measure's row. */
export const wholeMeasure = {
  links: {
    where: { endedAt: null },
    include: {
      recommendation: { select: keyColumns },
      requirement: { select: { ref: true } },
    },
    orderBy: [
      { recommendation: { inspection: { publishedOn: 'desc' } } },
      { recommendation: { position: 'asc' } },
      { requirement: { position: 'asc' } },
    ],
  },
  series: {
    orderBy: { slug: 'asc' },
    include: {
      figures: { orderBy: [{ periodEnd: 'asc' }, { revision: 'asc' }] },
      exemptions: exemptionColumns,
    },
  },
  targets: { orderBy: [{ setOn: 'asc' }, { recordedAt: 'asc' }] },
  annotations: { where: { withdrawnAt: null }, orderBy: { date: 'asc' } },
} satisfies Prisma.MeasureInclude;

type Row = Prisma.MeasureGetPayload<{ include: typeof wholeMeasure }>;
type SeriesRow = Row['series'][number];

function toFigure(row: SeriesRow['figures'][number], type: PeriodType): Figure {
  return {
    period: { type, start: toDay(row.periodStart), end: toDay(row.periodEnd) },
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value,
    flags: row.flags.map((flag) => oneOf(keysOf(VALUE_FLAGS), flag)),
    revision: row.revision,
  };
}

function toSeries(row: SeriesRow, isInTrial: boolean): SeriesRecord {
  const periodType = oneOf(keysOf(PERIOD_TYPES), row.periodType);
  // A figure of another source would be read as one of the source that the series names.
  const own = row.figures.filter(({ source }) => isOfOwnSource(source, row));
  return {
    slug: row.slug,
    title: row.title,
    area: row.area,
    areaCode: row.areaCode,
    scope: row.scope,
    basis: oneOf(keysOf(BASES), row.basis),
    periodType,
    unit: oneOf(keysOf(UNITS), row.unit),
    source: row.source,
    sourceUrl: row.sourceUrl,
    officialUrl: officialAddressOf(row, isInTrial),
    licence: row.licence,
    note: row.note,
    trail: row.trail,
    illustrative: row.illustrative,
    comparedAs: row.comparedAs === null ? null : oneOf(COMPARED_AS, row.comparedAs),
    hasOtherSources: row.figures.length > own.length,
    observations: latestRevisions(own.map((one) => toFigure(one, periodType))),
  };
}

const recommendationsOf = (links: Row['links']): RecommendationKey[] =>
  links
    .map(({ recommendation }) => toKey(recommendation))
    .filter((key, index, all) => all.findIndex((one) => isSameRecommendation(one, key)) === index);

const requirementsOf = (links: Row['links']): RequirementKey[] =>
  links.flatMap(({ recommendation, requirement }) =>
    requirement ? [{ recommendation: toKey(recommendation), ref: requirement.ref }] : [],
  );

/** What is kept beside the measures and shown with them. */
type Besides = { events: ForceEvent[]; footnotes: readonly KeptFootnote[]; isInTrial: boolean };

/** A row of the catalogue as the record of it, with every count as it was supplied. */
export const toMeasure = (row: Row, { events, footnotes, isInTrial }: Besides): MeasureRecord => ({
  id: row.id,
  ref: row.ref,
  title: row.title,
  definition: row.definition,
  numerator: row.numerator,
  denominator: row.denominator,
  unit: oneOf(keysOf(UNITS), row.unit),
  frequency: oneOf(keysOf(FREQUENCIES), row.frequency),
  basis: oneOf(keysOf(BASES), row.basis),
  direction: oneOf(keysOf(DIRECTIONS), row.direction),
  source: row.source,
  scope: row.scope,
  caution: row.caution,
  reading: row.reading,
  disclosureRule: row.disclosureRule,
  disclosureLoosenedOn: toDayOrNull(row.disclosureLoosenedOn),
  figuresDueAfter: row.figuresDueAfter,
  version: row.version,
  recommendations: recommendationsOf(row.links),
  requirements: requirementsOf(row.links),
  series: row.series.filter(({ comparedAs }) => comparedAs === null).map((one) => toSeries(one, isInTrial)),
  forces: row.series.filter(({ comparedAs }) => comparedAs !== null).map((one) => toSeries(one, isInTrial)),
  annotations: row.annotations.map(({ date, words, source, rebase, reason }) => ({
    ...{ date: toDay(date), words, source, rebase, reason },
  })),
  events,
  footnotes: footnotes
    .filter((one) => one.withdrawnAt === null && isOfFootnote(one, row))
    .map(({ words, source, about }) => ({ words, source, about })),
  targets: row.targets.map((target) => ({
    value: target.value,
    setOn: toDay(target.setOn),
    setBy: target.setBy,
    endsOn: toDayOrNull(target.endsOn),
  })),
});
