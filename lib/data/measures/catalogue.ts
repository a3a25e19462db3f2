import { randomUUID } from 'node:crypto';
import type { Figure } from '@/lib/domain/figure';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';
import type { TargetRecord } from '@/lib/domain/measures/target-record';
import type { AnnotationRecord } from '@/lib/domain/measures/annotation-record';
import type { InspectionKey } from '@/lib/domain/paths/recommendation-key';
import { database } from '@/lib/data/database';
import { toDate, toDateOrNull } from '@/lib/data/days';
import { isInspection } from '@/lib/data/inspections/inspection-key';

export type NewMeasure = Pick<
  MeasureRecord,
  | 'ref'
  | 'title'
  | 'definition'
  | 'numerator'
  | 'denominator'
  | 'unit'
  | 'frequency'
  | 'basis'
  | 'direction'
  | 'source'
  | 'scope'
  | 'caution'
  | 'reading'
  | 'disclosureRule'
> & { position: number };

/** Adds one measure to the catalogue and ties it to recommendations and requirements of an inspection, by their refs. */
export async function insertMeasure(
  measure: NewMeasure,
  links: { inspection: InspectionKey; recommendations: readonly string[]; requirements: readonly string[] },
): Promise<void> {
  const recommendations = await database().recommendation.findMany({
    where: { inspection: isInspection(links.inspection), ref: { in: [...links.recommendations] } },
    select: {
      id: true,
      requirements: { where: { ref: { in: [...links.requirements] } }, select: { id: true } },
    },
  });
  const ties = recommendations.flatMap(
    ({ id, requirements }): { recommendationId: string; requirementId: string | null }[] =>
      requirements.length === 0
        ? [{ recommendationId: id, requirementId: null }]
        : requirements.map((requirement) => ({ recommendationId: id, requirementId: requirement.id })),
  );
  const { id } = await database().measure.create({ data: measure, select: { id: true } });
  await database().measureLink.createMany({ data: ties.map((tie) => ({ ...tie, measureId: id })) });
}

export type NewSeries = Pick<
  SeriesRecord,
  | 'slug'
  | 'title'
  | 'area'
  | 'areaCode'
  | 'scope'
  | 'basis'
  | 'periodType'
  | 'unit'
  | 'source'
  | 'sourceUrl'
  | 'licence'
  | 'note'
> & {
  measureRef: string;
  /** The publisher's own address: it exempts small counts from being hidden, and only the database's owner may set it. */
  officialUrl?: SeriesRecord['officialUrl'];
  /** How shipped figures came from their source to here. */
  trail?: string | undefined;
  /** What the area is in a comparison of all forces; only the database's owner may say it. */
  comparedAs?: SeriesRecord['comparedAs'];
  /** Said of invented figures only: they make the whole record a demonstration. */
  illustrative?: true;
  observations: readonly Figure[];
};

/** Adds one series with its figures. */
export const insertSeries = ({ measureRef, ...series }: NewSeries): Promise<void> =>
  insertSeriesOf(measureRef, [series]);

/** Adds the series of one measure with their figures, in 3 statements however many there are. */
export async function insertSeriesOf(
  measureRef: string,
  series: readonly Omit<NewSeries, 'measureRef'>[],
): Promise<void> {
  const { id: measureId } = await database().measure.findUniqueOrThrow({
    where: { ref: measureRef },
    select: { id: true },
  });
  const named = series.map((one) => ({ ...one, id: randomUUID() }));
  await database().series.createMany({
    data: named.map(({ observations: _all, ...head }) => ({ ...head, measureId })),
  });
  await database().figure.createMany({
    data: named.flatMap(({ id: seriesId, observations }) => observations.map((one) => toRow(one, seriesId))),
  });
}

const toRow = ({ period, flags, numerator, denominator, value, revision }: Figure, seriesId: string) => ({
  seriesId,
  numerator,
  denominator,
  value,
  revision,
  flags: [...flags],
  periodStart: toDate(period.start),
  periodEnd: toDate(period.end),
});

export type NewTarget = TargetRecord & { measureRef: string };

/** Adds a target to a measure, in the measure's unit; the older ones stay. */
export async function insertTarget({ measureRef, setOn, endsOn, ...target }: NewTarget): Promise<void> {
  await database().target.create({
    data: {
      ...target,
      setOn: toDate(setOn),
      endsOn: toDateOrNull(endsOn),
      measure: { connect: { ref: measureRef } },
    },
    select: { id: true },
  });
}

export type NewAnnotation = AnnotationRecord & { measureRef: string | null };

/** Adds a dated note to a measure, or to every measure. */
export async function insertAnnotation({ measureRef, date, ...annotation }: NewAnnotation): Promise<void> {
  await database().annotation.create({
    data: {
      ...annotation,
      date: toDate(date),
      ...(measureRef === null ? {} : { measure: { connect: { ref: measureRef } } }),
    },
    select: { id: true },
  });
}

/** Which measures and which series the record knows. */
export async function listCatalogue(): Promise<{ refs: string[]; slugs: string[] }> {
  const [measures, series] = await Promise.all([
    database().measure.findMany({ select: { ref: true } }),
    database().series.findMany({ select: { slug: true } }),
  ]);
  return { refs: measures.map(({ ref }) => ref), slugs: series.map(({ slug }) => slug) };
}
