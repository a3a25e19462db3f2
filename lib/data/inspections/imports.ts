import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { ResponseRecord } from '@/lib/domain/promises/response-record';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { SupportLineRecord } from '@/lib/domain/support-lines/support-line';
import type { SentencePlace } from '@/lib/domain/document/sentence';
import { database } from '@/lib/data/database';
import { toSentenceRows } from '@/lib/data/document/sentence-rows';
import { toDate, toDateOrNull } from '@/lib/data/days';
import type { InspectionKey } from '@/lib/domain/paths/recommendation-key';
import { isInspection } from './inspection-key';

export type NewRequirement = Pick<
  RequirementRecord,
  'ref' | 'text' | 'addressedTo' | 'coverage' | 'coverageNote'
>;

export type NewPromise = Pick<PromiseRecord, 'promise' | 'owner' | 'cadence' | 'dueOn'> & {
  quote: string;
  /** Slugs of the bodies that own it. */
  owners?: readonly string[];
  /** Words of the response by which one was held already, without a date. */
  heldSoFar?: string | undefined;
};

export type NewRecommendation = Pick<
  RecommendationRecord,
  'ref' | 'text' | 'bullets' | 'sha256' | 'summary' | 'timing'
> & {
  requirements: NewRequirement[];
  responses: (Pick<ResponseRecord, 'voice' | 'text' | 'datedOn'> & { promises: NewPromise[] })[];
};

export type NewInspection = Pick<
  InspectionRecord,
  'id' | 'slug' | 'title' | 'shortTitle' | 'inspectorates' | 'publishedOn' | 'respondedOn' | 'respondent'
> & {
  bodySlug: string;
  /** Where the report can be read, as its publisher gives it. */
  sourceUrl?: string;
  /** Null where no response is known yet. */
  document:
    | (Pick<InspectionRecord, 'introduction' | 'preamble'> & {
        fileName: string;
        text: string;
        sha256: string;
        closing: string | null;
        /** Where its sentences are in the text, in order. */
        sentences: readonly SentencePlace[];
      })
    | null;
  recommendations: NewRecommendation[];
};

/** Each with its place, from 1. */
export const positioned = <T>(items: readonly T[]): (T & { position: number })[] =>
  items.map((item, index) => ({ ...item, position: index + 1 }));

/** Answers with their promises, as they are created. */
export const createResponses = (responses: NewRecommendation['responses']) =>
  responses.map(({ promises, datedOn, ...response }) => ({
    ...response,
    datedOn: toDate(datedOn),
    promises: {
      create: positioned(promises).map(({ dueOn, owners = [], heldSoFar, ...promise }) => ({
        ...promise,
        owners: [...owners],
        ...(heldSoFar && {
          occurrences: {
            create: { state: 'held', note: heldSoFar, fromResponse: true, toldOn: toDate(datedOn) },
          },
        }),
        dueOn: toDateOrNull(dueOn),
      })),
    },
  }));

/** Stores an inspection with its document, recommendations, requirements, responses and promises. */
export async function insertInspection({
  bodySlug,
  document,
  recommendations,
  ...inspection
}: NewInspection): Promise<void> {
  await database().inspection.create({
    data: {
      ...inspection,
      publishedOn: toDate(inspection.publishedOn),
      respondedOn: toDateOrNull(inspection.respondedOn),
      body: { connect: { slug: bodySlug } },
      ...(document && {
        documents: { create: { ...document, sentences: { create: toSentenceRows(document.sentences) } } },
      }),
      recommendations: {
        create: positioned(recommendations).map(({ requirements, responses, ...recommendation }) => ({
          ...recommendation,
          requirements: { create: positioned(requirements) },
          responses: { create: createResponses(responses) },
        })),
      },
    },
    select: { id: true },
  });
}

/** True when the inspection was imported before. */
export async function hasInspection(key: InspectionKey): Promise<boolean> {
  return (await database().inspection.count({ where: isInspection(key) })) > 0;
}

export type NewBody = { slug: string; kind: string; name: string; shortName: string; onsCode: string | null };

/** Adds the bodies that are not known yet. */
export async function insertBodies(bodies: readonly NewBody[]): Promise<void> {
  await database().body.createMany({ data: [...bodies], skipDuplicates: true });
}

/** True once a record was begun, whether with the sample or empty. */
export async function hasAnyBody(): Promise<boolean> {
  return (await database().body.count()) > 0;
}

/** True when a body of this slug is known. */
export async function hasBody(slug: string): Promise<boolean> {
  return (await database().body.count({ where: { slug } })) > 0;
}

export type NewSupportLine = Pick<
  SupportLineRecord,
  'name' | 'description' | 'need' | 'telephone' | 'url' | 'hours'
> & { source: string };

/** Adds the support lines in the order given, each still to be checked by the office. */
export async function insertSupportLines(lines: readonly NewSupportLine[]): Promise<void> {
  await database().supportLine.createMany({ data: positioned(lines) });
}
