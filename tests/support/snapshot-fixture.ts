import { keyOf as keyOfRecommendation, partKey } from './keys';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Cadence, PromiseState } from '@/lib/domain/promises/promise';
import { type Day, day } from '@/lib/domain/day';
import {
  BASES,
  DIRECTIONS,
  FREQUENCIES,
  PERIOD_TYPES,
  UNITS,
  VALUE_FLAGS,
  type Figure,
} from '@/lib/domain/figure';
import { unnamedOffice } from '@/lib/domain/office/office-facts';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';
import { LEFT_OUT_OF_PROMISE, type PromiseRecord } from '@/lib/domain/promises/promise-record';
import { SUPPORT_NEEDS, type SupportLineRecord } from '@/lib/domain/support-lines/support-line';
import { keyOf as wordOf } from '@/lib/schemas/fields/domain-words';
import { type AssessmentRecord, currentDials } from '@/lib/domain/recommendations/assessment-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import type { Addressee } from '@/lib/domain/recommendations/dials';
import { readResponseDocument } from '@/lib/importing/document/response-document';
import { nameForce } from '@/lib/importing/seed/name-force';
import { readForces } from '@/lib/importing/seed/read-forces';
import { SAMPLE_NAMES } from '@/prisma/seed/sample-names';
import { seedComparison } from '@/lib/schemas/seed';
import type { SnapshotInput } from '@/lib/publishing/snapshot';

/*
 * Records made from the document and the figures the product ships, by hand and not through the database: what the
 * publishing tests publish. Nothing is assessed; `laterRecords` invents a later year, for tests only.
 */

const SEED = join(import.meta.dirname, '../../prisma/seed');
const document = readResponseDocument(
  readFileSync(join(SEED, 'documents/avon-and-somerset-pcc-response-2021-09-17.txt'), 'utf8'),
);

const PUBLISHED_ON = day('2021-07-16');
const RESPONDED_ON = day('2021-09-17');
const AS_AT = day('2026-11-24');

const SUMMARIES: Record<string, string> = {
  1: 'Police should record victims’ protected characteristics accurately',
  2: 'Police and support services should work together around the victim',
  3: 'Police should record when and why victims withdraw',
  4: 'Police and prosecutors should make case strategies and action plans work',
  5: 'Police and prosecutors should build one seamless approach',
  6: 'Victims should be told of a decision to stop in the way that suits them',
  7: 'Victims should know that they can ask for a review',
  12: 'Investigators should be trained, and the numbers published',
};

const NATIONAL: readonly string[] = ['3b', '4c', '12a'];

const PARTS: Record<string, string[]> = {
  1: [
    'Record information on the protected characteristics of victims accurately and consistently, immediately.',
  ],
  2: [
    'Police and support services understand each other’s roles and co-ordinate their work.',
    'All available, bespoke wrap-around support is offered at every stage of the case.',
    'The input and experiences of victims play a central role in shaping the support.',
  ],
  3: [
    'Collect data on the stages at which, and the reasons why, victims withdraw support.',
    'The Home Office reviews the available outcome codes.',
  ],
  4: [
    'Make case strategies and action plans more effective, with rigorous target and review dates, immediately.',
    'Have a clear escalation and performance management process.',
    'National leads of the police and the CPS provide a framework.',
  ],
  5: [
    'Consider early investigative advice in every case, and record the reasons for not seeking it.',
    'Include direct telephone and email contact details of investigator and prosecutor in all written communication.',
    'Hold a meeting between investigator and prosecutor before deciding to take no further action on a referred case.',
    'Have a clear escalation pathway, with regular reviews of whether it works and of local results.',
    'Work together locally in a cohesive and seamless way.',
  ],
  6: [
    'Review, with services and victims, how decisions to take no further action are communicated.',
    'Convey these messages in a timely way that best suits the victim’s needs.',
  ],
  7: [
    'Investigators understand that victims may have decisions not to charge reviewed.',
    'Review periodically how many victims ask for a review.',
  ],
  12: [
    'National bodies review the training on rape.',
    'Publish annual attendance figures for the specialist programme.',
    'Publish the number of qualified investigators.',
  ],
};

type Promise_ = [quote: string, promise: string, owner: string, cadence: Cadence];
const FORCE = 'Avon and Somerset Police';
const OFFICE = 'The commissioner’s office';

const PROMISES: Record<string, Promise_[]> = {
  1: [
    [
      'In response to this recommendation the Constabulary will be undertaking an assessment of the available information on protected characteristics.',
      'Assess the information held on protected characteristics',
      FORCE,
      'once',
    ],
    [
      'Once this assessment is complete the Constabulary will identify where and how they need to improve, working across the organisation to achieve this.',
      'Identify where recording has to improve',
      FORCE,
      'once',
    ],
  ],
  2: [
    [
      'The Constabulary hold monthly meetings with the services that provide Independent Sexual Violence Advisors (ISVA).',
      'Meet the services that provide independent advisers every month',
      FORCE,
      'monthly',
    ],
    [
      'The Constabulary are in the process of setting up twice yearly meetings with all ISVAs',
      'Meet all independent advisers twice a year',
      FORCE,
      'twice-yearly',
    ],
    [
      'they are organising a twice yearly scrutiny panel which will include ISVAs, academics and victims.',
      'Hold a scrutiny panel twice a year, with victims on it',
      FORCE,
      'twice-yearly',
    ],
  ],
  3: [
    [
      'the Constabulary are going to work with external academics to undertake a more detailed look at the cases where there is a suspect and the victim declines to prosecute.',
      'Look with academics at cases in which the victim declines',
      FORCE,
      'once',
    ],
  ],
  4: [
    [
      'Once the national framework has been developed I can further scrutinise the Constabulary on their compliance around this.',
      'Scrutinise compliance with the national framework',
      OFFICE,
      'once',
    ],
  ],
  5: [
    [
      'The detailed operational points within this recommendation can form part of future assurance work and scrutiny of Bluestone.',
      'Include the operational points in later assurance work',
      OFFICE,
      'continuing',
    ],
  ],
  6: [
    [
      'they are also working towards being able to do these victim meetings jointly with somebody from the CPS and ISVAs would also be invited if the victim wanted.',
      'Hold meetings with victims together with the CPS',
      FORCE,
      'continuing',
    ],
    [
      'ISVAs would also be invited if the victim wanted.',
      'Invite an independent adviser if the victim wants one',
      FORCE,
      'continuing',
    ],
  ],
  7: [
    [
      'These cases are now recorded on behalf of the Constabulary RASSO lead so will be able to be monitored going forward.',
      'Record these cases so that they can be monitored',
      FORCE,
      'continuing',
    ],
  ],
  12: [
    [
      'all Bluestone officers will be required to complete this training.',
      'Have all officers of the team complete the training',
      FORCE,
      'continuing',
    ],
  ],
};

const INSPECTION: InspectionRecord = {
  id: 'inspection',
  slug: '2021-phase-one',
  title:
    'A joint thematic inspection of the police and Crown Prosecution Service’s response to rape – Phase one: From report to police or CPS decision to take no further action',
  shortTitle: 'Joint inspection 2021, phase one',
  inspectorates:
    'HM Inspectorate of Constabulary and Fire & Rescue Services and HM Crown Prosecution Service Inspectorate',
  publishedOn: PUBLISHED_ON,
  respondedOn: RESPONDED_ON,
  sourceUrl: null,
  respondent: 'the Police and Crime Commissioner for Avon and Somerset',
  body: {
    slug: 'office',
    name: 'Office of the Police and Crime Commissioner for Avon and Somerset',
    shortName: 'Avon and Somerset OPCC',
    kind: 'local-policing-body',
  },
  introduction: document.intro,
  preamble: document.preamble?.text ?? null,
};

/** The list as it ships: nobody of the office has checked it yet. */
function shippedSupportLines(): SupportLineRecord[] {
  return supportLinesJson
    .parse(readJson('support-lines.json'))
    .map((line) => ({ ...line, checkedOn: line.checkedOn === null ? null : day(line.checkedOn) }));
}

function requirementOf(ref: string, text: string): RequirementRecord {
  const addressedTo: Addressee = NATIONAL.includes(ref) ? 'national' : 'local';
  return {
    id: `requirement-${ref}`,
    ref,
    text,
    addressedTo,
    coverage: 'part',
    coverageNote: null,
    confirmed: false,
    nextReviewOn: null,
    exception: null,
    version: 1,
    ...currentDials([]),
    history: [],
  };
}

function promiseOf([quote, promise, owner, cadence]: Promise_, index: number): PromiseRecord {
  return {
    ...LEFT_OUT_OF_PROMISE,
    id: `promise-${index}`,
    quote,
    promise,
    owner,
    cadence,
    dueOn: null,
    state: 'unknown',
    checkedOn: null,
    confirmed: false,
    version: 1,
  };
}

function partRefs(ref: string): string[] {
  const parts = PARTS[ref] ?? [];
  return parts.map((_text, index) => (parts.length === 1 ? ref : `${ref}${'abcdefgh'[index] ?? ''}`));
}

function recommendationOf(ref: string): RecommendationRecord {
  const asked = document.recommendations.find((recommendation) => recommendation.ref === ref);
  const answer = document.responses.find((response) => response.ref === ref);
  if (!asked || !answer) throw new Error(`The document has no recommendation ${ref}`);
  const refs = partRefs(ref);
  return {
    id: `recommendation-${ref}`,
    bodySlug: INSPECTION.body.slug,
    inspectionSlug: INSPECTION.slug,
    ref,
    text: asked.text,
    bullets: asked.bullets,
    sha256: '',
    summary: SUMMARIES[ref] ?? '',
    timing: asked.timing,
    nextReviewOn: null,
    version: 1,
    requirements: (PARTS[ref] ?? []).map((text, index) => requirementOf(refs[index] ?? ref, text)),
    responses: [
      {
        id: `response-${ref}`,
        voice: 'commissioner',
        position: null,
        whyNothing: null,
        text: answer.text,
        datedOn: RESPONDED_ON,
        revision: 1,
        promises: (PROMISES[ref] ?? []).map(promiseOf),
      },
    ],
    actions: [],
    linked: [],
  };
}

const keyOf = <T extends Record<string, string>>(list: T) =>
  z.custom<keyof T & string>((key) => String(key) in list);

const measureJson = z.array(
  z.object({
    ref: z.string(),
    title: z.string(),
    definition: z.string(),
    numerator: z.string().nullish(),
    denominator: z.string().nullish(),
    unit: keyOf(UNITS),
    frequency: keyOf(FREQUENCIES),
    basis: keyOf(BASES),
    direction: keyOf(DIRECTIONS),
    source: z.string(),
    scope: z.string(),
    caution: z.string().nullish(),
    reading: z.string().nullish(),
    disclosureRule: z.string(),
    recommendations: z.array(z.string()),
    requirements: z.array(z.string()),
  }),
);

const seriesJson = z.array(
  z.object({
    slug: z.string(),
    measure: z.string(),
    title: z.string(),
    area: z.string(),
    areaCode: z.string().nullish(),
    scope: z.string(),
    basis: keyOf(BASES),
    periodType: keyOf(PERIOD_TYPES),
    unit: keyOf(UNITS),
    source: z.string(),
    sourceUrl: z.string().nullish(),
    officialUrl: z.string().nullable(),
    licence: z.string(),
    note: z.string().nullish(),
    trail: z.string().optional(),
    file: z.string(),
  }),
);

const supportLinesJson = z.array(
  z.object({
    name: z.string(),
    description: z.string(),
    need: wordOf(SUPPORT_NEEDS),
    telephone: z.string().nullable(),
    url: z.string().nullable(),
    hours: z.string().nullable(),
    checkedOn: z.string().nullable(),
  }),
);

const number = (cell: string | undefined) => (cell ? Number(cell) : null);
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(SEED, name), 'utf8'));

function observationsOf(file: string): Figure[] {
  const rows = z
    .array(z.record(z.string(), z.string()))
    .parse(parse(readFileSync(join(SEED, 'figures', file), 'utf8'), { columns: true }));
  return rows.map((row) => ({
    period: {
      type: keyOf(PERIOD_TYPES).parse(row.period_type),
      start: day(row.period_start ?? ''),
      end: day(row.period_end ?? ''),
    },
    numerator: number(row.numerator),
    denominator: number(row.denominator),
    value: number(row.value),
    flags: (row.flags ?? '')
      .split(/[ ;|]+/)
      .filter(Boolean)
      .map((flag) => keyOf(VALUE_FLAGS).parse(flag)),
    revision: 1,
  }));
}

const OWN_AREA = 'E23000036';

/** The figures of all forces that the product ships for a measure. */
function forcesOf(ref: string): SeriesRecord[] {
  const heads = z.array(seedComparison).parse(readJson('forces.json'));
  return heads
    .filter(({ measure }) => measure === ref)
    .flatMap(
      (head) => readForces(head, readFileSync(join(SEED, 'forces', head.file), 'utf8'), OWN_AREA).series,
    )
    .map(({ measure: _ref, file: _file, ...one }) => ({
      ...one,
      trail: one.trail ?? null,
      illustrative: false,
      hasOtherSources: false,
    }));
}

/** The catalogue with the real, sourced figures the product ships. */
function shippedMeasures(): MeasureRecord[] {
  const series = seriesJson.parse(readJson('series.json'));
  const files = readdirSync(join(SEED, 'figures'));
  return measureJson
    .parse(JSON.parse(nameForce(readFileSync(join(SEED, 'measures.json'), 'utf8'), SAMPLE_NAMES)))
    .map((measure) => ({
      id: `measure-${measure.ref}`,
      ref: measure.ref,
      title: measure.title,
      definition: measure.definition,
      numerator: measure.numerator ?? null,
      denominator: measure.denominator ?? null,
      unit: measure.unit,
      frequency: measure.frequency,
      basis: measure.basis,
      direction: measure.direction,
      source: measure.source,
      scope: measure.scope,
      caution: measure.caution ?? null,
      reading: measure.reading ?? null,
      disclosureRule: measure.disclosureRule,
      disclosureLoosenedOn: null,
      figuresDueAfter: null,
      version: 1,
      recommendations: measure.recommendations.map(keyOfRecommendation),
      requirements: measure.requirements.map(partKey),
      series: series
        .filter((one) => one.measure === measure.ref && files.includes(one.file))
        .map(({ measure: _ref, file, areaCode, sourceUrl, note, trail, ...rest }) => ({
          ...rest,
          areaCode: areaCode ?? null,
          sourceUrl: sourceUrl ?? null,
          note: note ?? null,
          trail: trail ?? null,
          illustrative: false,
          comparedAs: null,
          hasOtherSources: false,
          observations: observationsOf(file),
        })),
      forces: forcesOf(measure.ref),
      annotations: [],
      events: [],
      footnotes: [],
      targets: [],
    }));
}

/** The first edition as it will really be: everything said and promised, nothing assessed. */
export function firstRecords(): SnapshotInput {
  return {
    number: 1,
    datedOn: AS_AT,
    changeNote:
      'This is the first edition: the recommendations, the response of 17 September 2021, and published figures.',
    unapprovedEdition: 1,
    office: unnamedOffice(INSPECTION.body),
    body: INSPECTION.body.slug,
    inspections: [{ inspection: INSPECTION }],
    recommendations: document.recommendations.map(({ ref }) => recommendationOf(ref)),
    evidence: [],
    measures: shippedMeasures(),
    supportLines: shippedSupportLines(),
    showsDrafts: true,
  };
}

const PERSON = { id: 'person-1', name: 'Prudence Canary' };
const SECOND = { id: 'person-2', name: 'Quentin Canary' };

export function assessment(changes: Partial<AssessmentRecord> = {}): AssessmentRecord {
  return {
    id: 'assessment',
    force: { says: 'in-progress', revisedOn: null },
    found: { finding: 'partly-met', assurance: 'document-checked', wouldChange: null },
    superseded: null,
    reason: 'The terms of reference name review dates. No case has been sampled yet.',
    effectiveOn: day('2026-03-03'),
    recordedBy: PERSON,
    approvedBy: null,
    recordedAt: '2026-03-03T10:00:00.000Z',
    ...changes,
  };
}

export function evidence(changes: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return {
    id: 'evidence',
    title: 'Terms of reference of the performance meeting',
    description: 'Sent by the force.',
    publicSummary: 'Sets out who meets, how often, and which figures they look at.',
    type: 'minutes',
    strength: 'output',
    provenance: 'office-checked',
    visibility: 'public',
    state: 'accepted',
    effectiveFrom: day('2025-04-01'),
    effectiveTo: null,
    expiresOn: null,
    link: null,
    originalKept: null,
    askedOf: null,
    dueOn: null,
    correctedBy: null,
    filedBy: PERSON,
    filedAt: '2026-01-10T09:00:00.000Z',
    decisionNote: null,
    sufficiency: [],
    readers: [],
    requirements: ['4a', '4b'].map(partKey),
    version: 1,
    ...changes,
  };
}

type Later = Partial<Record<string, AssessmentRecord[]>>;

/** Invented for tests: how things might be in a later edition. Oldest assessment first. */
const LATER: Later = {
  1: [
    assessment({
      force: { says: 'not-started', revisedOn: null },
      found: { finding: 'not-met', assurance: 'self-reported', wouldChange: null },
      effectiveOn: day('2025-11-03'),
      recordedAt: '2025-11-03T10:00:00.000Z',
      reason: 'The assessment has not begun.',
    }),
  ],
  '4a': [
    assessment({
      force: { says: 'complete', revisedOn: null },
      found: { finding: 'under-review', assurance: 'document-checked', wouldChange: null },
    }),
  ],
  '4b': [
    assessment({ effectiveOn: day('2025-10-01'), recordedAt: '2025-10-01T10:00:00.000Z' }),
    assessment({
      force: { says: 'complete', revisedOn: null },
      found: { finding: 'verified', assurance: 'tested', wouldChange: null },
      approvedBy: SECOND,
      effectiveOn: day('2026-06-12'),
      recordedAt: '2026-06-12T10:00:00.000Z',
      reason: 'We read the minutes of six meetings. Each names overdue plans and who must act.',
    }),
  ],
  '5a': [assessment()],
  '5d': [
    assessment({
      force: { says: 'complete', revisedOn: null },
      found: { finding: 'partly-met', assurance: 'self-reported', wouldChange: null },
      reason: 'The force reports a pathway. It could not show that anybody reviews it.',
    }),
  ],
  '7a': [
    assessment({
      force: null,
      found: null,
      superseded: {
        by: 'The new national training for first responders',
        link: 'https://www.example.org/training',
      },
      reason: 'The training was replaced nationally.',
    }),
  ],
  '12b': [
    assessment({
      force: { says: 'not-taken-forward', revisedOn: null },
      found: { finding: 'not-met', assurance: 'document-checked', wouldChange: null },
      reason: 'The programme no longer runs.',
    }),
  ],
};

const LATER_PROMISES: [PromiseState, Day | null, Day | null][] = [
  ['kept', day('2022-03-31'), day('2026-05-01')],
  ['late', day('2026-03-31'), day('2026-05-01')],
  ['on-track', day('2027-03-31'), day('2026-05-01')],
  ['lapsed', null, day('2026-05-01')],
];

/** A later, invented edition with something of everything, so that every kind of page part is drawn. */
export function laterRecords(): SnapshotInput {
  const first = firstRecords();
  return {
    ...first,
    supportLines: first.supportLines.map((line) => ({ ...line, checkedOn: day('2026-11-02') })),
    office: {
      ...first.office,
      ...{ email: 'office@example.org', telephone: '0117 496 0990', post: 'The Office\nA Street' },
      ...{ dataProtection: 'privacy@example.org', licence: 'ogl' },
      accessibilityReviewedOn: day('2026-11-03'),
    },
    number: 2,
    showsDrafts: false,
    changeNote: 'Six parts have been assessed. Evidence for recommendation 4 has been added.',
    evidence: [
      evidence(),
      evidence({ id: 'closed', title: 'A sample of cases', visibility: 'opcc' }),
      evidence({
        id: 'link',
        title: 'Published evaluation',
        link: 'https://www.example.org/evaluation',
        strength: 'outcome',
        provenance: 'independent',
        requirements: [partKey('4b')],
      }),
    ],
    recommendations: first.recommendations.map((recommendation) => ({
      ...recommendation,
      nextReviewOn: day('2027-03-01'),
      requirements: recommendation.requirements.map((requirement) => {
        const history = LATER[requirement.ref] ?? [];
        return {
          ...requirement,
          confirmed: true,
          history,
          ...currentDials(history.toReversed()),
          nextReviewOn: history.length > 0 ? day('2027-02-15') : null,
        };
      }),
      responses: recommendation.responses.map((response) => ({
        ...response,
        promises: response.promises.map((promise, index) => {
          const [state, dueOn, checkedOn] = LATER_PROMISES[index] ?? ['unknown', null, null];
          return { ...promise, state, dueOn, checkedOn, confirmed: true };
        }),
      })),
    })),
  };
}
