import { createHash, randomUUID } from 'node:crypto';
import { recordChange } from '@/lib/data/audit/audit';
import {
  hasBody,
  hasInspection,
  insertInspection,
  type NewPromise,
  type NewRequirement,
} from '@/lib/data/inspections/imports';
import type { Actor } from '@/lib/domain/audit-event';
import { locateQuote } from '@/lib/domain/promises/promise';
import type { Day } from '@/lib/domain/day';
import { Refusal } from '@/lib/domain/refusal';
import type { ReadRecommendation, ResponseDocument } from '@/lib/importing/document/response-document';
import { splitSentences } from '@/lib/importing/sentences/split-sentences';

/** What a document does not say of itself, or what a person decides: neutral address, whose response it is. */
export type ImportPlan = {
  slug: string;
  shortTitle: string;
  bodySlug: string;
  inspectorates: string;
  /** Where the document leaves them out. */
  publishedOn: Day | null;
  respondedOn: Day | null;
};

/** The office's own drafts that come with a document: its reading of each recommendation, and the promises in the responses. */
export type OfficeDrafts = {
  summaries: ReadonlyMap<string, string>;
  requirements: readonly (NewRequirement & { recommendationRef: string })[];
  promises: readonly (NewPromise & { recommendationRef: string })[];
};

const NO_DRAFTS: OfficeDrafts = { summaries: new Map(), requirements: [], promises: [] };

export type ImportInput = {
  document: ResponseDocument;
  text: string;
  fileName: string;
  plan: ImportPlan;
  drafts?: OfficeDrafts;
};

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Saves a response document with everything found in it, in one transaction. Without drafts, each recommendation gets
 * one requirement in its own words, to be split by the office.
 * @throws Refusal when nothing was found, a needed date is missing, or the inspection is known already.
 */
export async function importResponse(actor: Actor, input: ImportInput, _now: Date): Promise<void> {
  const { document, plan } = input;
  if (document.recommendations.length === 0) {
    throw new Refusal(
      'unusable-input',
      'No recommendation was found in this document, so there is nothing to save.',
    );
  }
  if (await hasInspection({ body: plan.bodySlug, inspection: plan.slug })) {
    throw new Refusal(
      'not-allowed',
      `The inspection “${plan.slug}” was imported before. Nothing was changed.`,
    );
  }
  if (!(await hasBody(plan.bodySlug))) {
    throw new Refusal('unusable-input', `There is no body called “${plan.bodySlug}”. Nothing was saved.`);
  }
  const inspection = toInspection(input);
  await recordChange(
    {
      actor,
      subject: { kind: 'inspection', id: inspection.id },
      event: {
        action: 'response imported',
        detail: {
          inspection: plan.slug,
          recommendations: document.recommendations.length,
          responses: document.responses.length,
        },
      },
    },
    () => insertInspection(inspection),
  );
}

function toInspection({ document, text, fileName, plan, drafts = NO_DRAFTS }: ImportInput) {
  const publishedOn = document.inspection.publishedOn ?? plan.publishedOn;
  const respondedOn = document.respondedOn ?? plan.respondedOn;
  if (!publishedOn) {
    throw new Refusal(
      'unusable-input',
      'The document does not say when the inspection was published. Give it with --published.',
    );
  }
  if (document.responses.length > 0 && !respondedOn) {
    throw new Refusal(
      'unusable-input',
      'The document does not say when the response was made. Give it with --responded.',
    );
  }
  return {
    ...{
      slug: plan.slug,
      bodySlug: plan.bodySlug,
      shortTitle: plan.shortTitle,
      inspectorates: plan.inspectorates,
    },
    id: randomUUID(),
    title: document.inspection.title ?? plan.shortTitle,
    publishedOn,
    respondedOn,
    respondent: document.respondent ?? '',
    document: toDocument({ document, text, fileName }),
    recommendations: document.recommendations.map((recommendation) =>
      toRecommendation(recommendation, { document, drafts, respondedOn }),
    ),
  };
}

/** A document as it is kept: its whole text, and where its sentences are. */
export function toDocument({
  document,
  text,
  fileName,
}: Pick<ImportInput, 'document' | 'text' | 'fileName'>) {
  return {
    ...{ fileName, text, sha256: sha256(text) },
    introduction: document.intro,
    preamble: document.preamble?.text ?? null,
    closing: document.closing,
    sentences: splitSentences(document),
  };
}

/** A recommendation as it is saved, with its parts and with the answers of the same document. */
export function toRecommendation(
  { ref, text, bullets, timing }: ReadRecommendation,
  { drafts = NO_DRAFTS, ...answering }: Answering,
) {
  return {
    ...{ ref, text, bullets, timing, sha256: sha256(text) },
    summary: drafts.summaries.get(ref) ?? firstSentence(text),
    requirements: requirementsOf({ ref, text }, drafts),
    responses: answersTo(ref, { drafts, ...answering }),
  };
}

const firstSentence = (text: string): string => /^[^.]+\./.exec(text)?.[0] ?? text;

function requirementsOf(
  recommendation: { ref: string; text: string },
  drafts: OfficeDrafts,
): NewRequirement[] {
  const drafted = drafts.requirements.filter(
    ({ recommendationRef }) => recommendationRef === recommendation.ref,
  );
  if (drafted.length > 0) return drafted.map(({ recommendationRef: _ref, ...requirement }) => requirement);
  return [
    {
      ref: recommendation.ref,
      text: recommendation.text,
      addressedTo: 'local',
      coverage: null,
      coverageNote: null,
    },
  ];
}

type Answering = { document: ResponseDocument; drafts?: OfficeDrafts; respondedOn: Day | null };

/**
 * The answers of a document to one recommendation, each with the promises that were drafted of it. Without the day of the
 * response there are none.
 * @throws Refusal where a promise is not in the words of an answer.
 */
export function answersTo(ref: string, { document, drafts = NO_DRAFTS, respondedOn }: Answering) {
  const promised = drafts.promises.filter(({ recommendationRef }) => recommendationRef === ref);
  const answers = document.responses.filter((response) => response.ref === ref);
  if (respondedOn === null) return [];
  const untied = promised.find(({ quote }) => !answers.some(({ text }) => locateQuote(text, quote)));
  if (untied) {
    throw new Refusal(
      'unusable-input',
      `The response to recommendation ${ref} does not hold the words “${untied.quote}”.`,
    );
  }
  return answers.map(({ voice, text }) => ({
    voice,
    text,
    datedOn: respondedOn,
    promises: promised
      .filter(({ quote }) => locateQuote(text, quote))
      .map(({ recommendationRef: _ref, ...promise }) => promise),
  }));
}
