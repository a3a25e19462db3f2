import { z } from 'zod';
import { MEASURE_REFERENCE, REFERENCE } from '@/lib/domain/address-parts';
import { EVIDENCE_STRENGTHS, EVIDENCE_TYPES } from '@/lib/domain/evidence/evidence';
import { CADENCES } from '@/lib/domain/promises/promise';
import { keyOf } from './fields/domain-words';
import { refuseBadAddress } from './fields/web-address';

const words = z.string().trim().min(1, 'is empty');
const ref = z.string().regex(REFERENCE, 'is not the number of a recommendation or a part');
/** The positions of sentences in the document; none for a fact that others have published since. */
const sentences = z.array(z.int().positive());

const common = {
  title: words.max(150, 'is longer than 150 characters'),
  detail: words.nullable(),
  sentences,
};

const evidence = z.strictObject({
  kind: z.literal('evidence'),
  ...common,
  recommendation: ref.nullable(),
  parts: z.array(ref),
  type: keyOf(EVIDENCE_TYPES),
  strength: keyOf(EVIDENCE_STRENGTHS),
  cadence: keyOf(CADENCES).nullable(),
  source: words.nullable(),
  /** As the source writes it: "December 2021". Null where it gives no date. */
  dated: words.nullable(),
});

const figure = z.strictObject({
  kind: z.literal('figure'),
  ...common,
  recommendation: ref.nullable(),
  value: words,
  period: words,
  basis: words,
  measure: z.string().regex(MEASURE_REFERENCE, 'is not the number of a measure'),
});

const body = z.strictObject({ kind: z.literal('body'), ...common });
const term = z.strictObject({ kind: z.literal('term'), ...common });
const link = z.strictObject({
  kind: z.literal('link'),
  ...common,
  address: refuseBadAddress(z.string(), { kind: 'web', ask: 'is not a web address' }),
});

/** The office's drafts of one response document, known by the SHA-256 of its text. */
export const seedDocumentDrafts = z.strictObject({
  documentSha256: z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256'),
  notNeeded: z.array(z.strictObject({ sentence: z.int().positive(), reason: words })),
  /** Which sentences answer a part, and the bodies that it is addressed to. */
  parts: z.array(
    z.strictObject({ part: ref, addressees: z.array(words).min(1, 'names no body'), sentences }),
  ),
  records: z.array(z.discriminatedUnion('kind', [evidence, figure, body, term, link])),
});
export type SeedDocumentDrafts = z.infer<typeof seedDocumentDrafts>;
