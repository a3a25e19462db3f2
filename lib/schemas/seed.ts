import { z } from 'zod';
import { MEASURE_REFERENCE, REFERENCE, SLUG } from '@/lib/domain/address-parts';
import { CADENCES, COVERAGES } from '@/lib/domain/promises/promise';
import { DISCLOSURE_RULES } from '@/lib/domain/disclosure/disclosure';
import { BASES, DIRECTIONS, FREQUENCIES, PERIOD_TYPES, UNITS } from '@/lib/domain/figure';
import { ADDRESSEES } from '@/lib/domain/recommendations/dials';
import { SUPPORT_NEEDS } from '@/lib/domain/support-lines/support-line';
import { calendarDay, keyOf } from './fields/domain-words';
import { refuseBadAddress } from './fields/web-address';

/** What a body is, in the words of the record: the successor of a body may be of another kind. */
const BODY_KINDS = [
  'local policing body',
  'force',
  'prosecution service',
  'inspectorate',
  'national body',
  'support service',
] as const;

const words = z.string().trim().min(1, 'is empty');
const slug = z.string().regex(SLUG, 'may hold only small letters, digits and hyphens');
const recommendationRef = z.string().regex(REFERENCE, 'is not the number of a recommendation');
const requirementRef = z.string().regex(REFERENCE, 'is not the number of a requirement');
const measureRef = z.string().regex(MEASURE_REFERENCE, 'is not the number of a measure');
const webAddress = refuseBadAddress(z.string(), { kind: 'web', ask: 'is not a web address' });

export const seedMeasure = z.strictObject({
  ref: measureRef,
  position: z.int().positive(),
  title: words,
  definition: words,
  numerator: words.nullable(),
  denominator: words.nullable(),
  unit: keyOf(UNITS),
  frequency: keyOf(FREQUENCIES),
  basis: keyOf(BASES),
  direction: keyOf(DIRECTIONS),
  source: words,
  scope: words,
  caution: words.nullable(),
  reading: words.nullable(),
  disclosureRule: keyOf(DISCLOSURE_RULES),
  recommendations: z.array(recommendationRef).min(1, 'names no recommendation'),
  requirements: z.array(requirementRef),
});
export type SeedMeasure = z.infer<typeof seedMeasure>;

export const seedSeries = z.strictObject({
  slug,
  measure: measureRef,
  title: words,
  area: words,
  areaCode: z
    .string()
    .regex(/^[A-Z]\d{8}$/, 'is not a code of the Office for National Statistics')
    .nullable(),
  scope: words,
  basis: keyOf(BASES),
  periodType: keyOf(PERIOD_TYPES),
  unit: keyOf(UNITS),
  source: words,
  sourceUrl: webAddress.nullable(),
  /** The publisher's own address of these figures; null where they were read from a copy. */
  officialUrl: webAddress.nullable(),
  licence: words,
  note: words.nullable(),
  /** How the figures came from their source to here; absent where they were read from the source itself. */
  trail: words.optional(),
  file: z.string().regex(/^[a-z0-9-]+\.csv$/, 'is not the name of a CSV file'),
});
export type SeedSeries = z.infer<typeof seedSeries>;

/** One count of all forces: its file names the area of each row. */
export const seedComparison = seedSeries.omit({ area: true, areaCode: true });
export type SeedComparison = z.infer<typeof seedComparison>;

const seedRequirement = z.strictObject({
  recommendation: recommendationRef,
  ref: requirementRef,
  text: words,
  addressedTo: z.enum(ADDRESSEES),
  coverage: keyOf(COVERAGES),
  coverageNote: words,
});

const seedPromise = z.strictObject({
  recommendation: recommendationRef,
  /** An exact part of the response's own text: never trimmed, never tidied. */
  quote: z.string().min(1, 'is empty'),
  promise: words,
  owner: words,
  /** The bodies of the record that this is. */
  owners: z.array(slug).min(1, 'names no body'),
  cadence: keyOf(CADENCES),
  dueOn: calendarDay.nullable(),
  /** Words of the quotation that say one was held, where it says so without a date. */
  heldSoFar: words.optional(),
});

/** The office's first reading of one response: a draft until somebody confirms it. */
export const seedReading = z.strictObject({
  inspection: slug,
  document: words,
  recommendations: z.array(z.strictObject({ ref: recommendationRef, summary: words })),
  requirements: z.array(seedRequirement),
  promises: z.array(seedPromise),
});
export type SeedReading = z.infer<typeof seedReading>;

export const seedBody = z.strictObject({
  slug,
  kind: z.enum(BODY_KINDS),
  name: words,
  shortName: words,
  onsCode: words.nullable(),
});
export type SeedBody = z.infer<typeof seedBody>;

export const seedAnnotation = z
  .strictObject({
    /** Null when it belongs to every measure. */
    measure: measureRef.nullable(),
    date: calendarDay,
    words,
    source: words,
    rebase: z.boolean(),
    reason: words.nullable(),
  })
  .refine(({ rebase, reason }) => !rebase || reason !== null, {
    error: 'A rebase needs a reason',
    path: ['reason'],
  });
export type SeedAnnotation = z.infer<typeof seedAnnotation>;

/** A footnote to one figure of a series. */
export const seedFootnote = z.strictObject({
  series: slug,
  start: calendarDay,
  end: calendarDay,
  words,
  source: words,
});
export type SeedFootnote = z.infer<typeof seedFootnote>;

export const seedSupportLine = z.strictObject({
  position: z.int().positive(),
  name: words,
  /** The police force area that it serves; left out where it serves all. */
  area: words.optional(),
  description: words,
  need: keyOf(SUPPORT_NEEDS),
  telephone: words.nullable(),
  url: webAddress.nullable(),
  hours: words.nullable(),
  checkedOn: calendarDay.nullable(),
  source: words,
});
export type SeedSupportLine = z.infer<typeof seedSupportLine>;

/** What somebody said in public of this force's charges: in our words, with the value, period and basis as they were stated. */
export const seedClaim = z.strictObject({
  id: z.uuid(),
  title: words,
  claim: words,
  value: words,
  period: words.nullable(),
  basis: words.nullable(),
  saidBy: words,
  published: words.nullable(),
  provenance: z.enum(['self-reported', 'independent']),
  link: webAddress,
});
export type SeedClaim = z.infer<typeof seedClaim>;
