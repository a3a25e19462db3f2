import type { Cadence, Coverage } from '@/lib/domain/commitment';
import type { Day } from '@/lib/domain/day';
import type { Addressee } from '@/lib/domain/requirement';
import { database } from './database';
import { toDate, toDateOrNull } from './days';

export type NewRequirement = {
  ref: string;
  text: string;
  addressedTo: Addressee;
  coverage: Coverage | null;
  coverageNote: string | null;
};

export type NewCommitment = {
  quote: string;
  promise: string;
  owner: string;
  cadence: Cadence;
  dueOn: Day | null;
};

export type NewRecommendation = {
  ref: string;
  text: string;
  bullets: string[];
  sha256: string;
  summary: string;
  timing: string | null;
  requirements: NewRequirement[];
  responses: {
    voice: 'commissioner' | 'chief officer';
    text: string;
    datedOn: Day;
    commitments: NewCommitment[];
  }[];
};

export type NewInspection = {
  id: string;
  slug: string;
  bodySlug: string;
  title: string;
  shortTitle: string;
  inspectorates: string;
  publishedOn: Day;
  respondedOn: Day | null;
  respondent: string;
  document: {
    fileName: string;
    text: string;
    sha256: string;
    introduction: string | null;
    preamble: string | null;
    closing: string | null;
  };
  recommendations: NewRecommendation[];
};

const positioned = <T>(items: readonly T[]): (T & { position: number })[] =>
  items.map((item, index) => ({ ...item, position: index + 1 }));

const createResponses = (responses: NewRecommendation['responses']) =>
  responses.map(({ commitments, datedOn, ...response }) => ({
    ...response,
    datedOn: toDate(datedOn),
    commitments: {
      create: positioned(commitments).map(({ dueOn, ...commitment }) => ({
        ...commitment,
        dueOn: toDateOrNull(dueOn),
      })),
    },
  }));

/** Stores an inspection with its document, recommendations, requirements, responses and commitments. */
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
      documents: { create: document },
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
export async function hasInspection(slug: string): Promise<boolean> {
  return (await database().inspection.count({ where: { slug } })) > 0;
}

export type NewBody = { slug: string; kind: string; name: string; shortName: string; onsCode: string | null };

/** Adds the bodies that are not known yet. */
export async function insertBodies(bodies: readonly NewBody[]): Promise<void> {
  await database().body.createMany({ data: [...bodies], skipDuplicates: true });
}

/** True when a body of this slug is known. */
export async function hasBody(slug: string): Promise<boolean> {
  return (await database().body.count({ where: { slug } })) > 0;
}

export type NewSupportLine = {
  name: string;
  description: string;
  telephone: string | null;
  url: string | null;
  hours: string | null;
  source: string;
};

/** Adds the support lines in the order given, each still to be checked by the office. */
export async function insertSupportLines(lines: readonly NewSupportLine[]): Promise<void> {
  await database().supportLine.createMany({ data: positioned(lines) });
}
