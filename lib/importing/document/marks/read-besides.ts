import { nameRefs, squash } from '@/lib/importing/document/placement';
import type { ReadRecommendation, ReadResponse } from '@/lib/importing/document/response-document';

/** References by what was read of each, in the order in which that came first. */
function byWhat(read: readonly (readonly [what: string, ref: string])[]): (readonly [string, string[]])[] {
  const refs = new Map<string, string[]>();
  for (const [what, ref] of read) refs.set(what, [...(refs.get(what) ?? []), ref]);
  return [...refs];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

type Read = {
  recommendations: readonly Pick<ReadRecommendation, 'ref' | 'addressees'>[];
  responses: readonly Pick<ReadResponse, 'ref' | 'voice' | 'position'>[];
};

/**
 * What the rules read of a document and no record keeps, because a rule’s reading is nobody’s decision: sentences for the
 * person who saves it.
 */
export function listReadBesides({ recommendations, responses }: Read): string[] {
  const positions = byWhat(
    responses.flatMap(({ ref, voice, position }) =>
      position === null ? [] : [[`The ${voice}’s position: “${position}”`, ref] as const],
    ),
  );
  const asked = byWhat(
    recommendations.flatMap(({ ref, addressees }) =>
      addressees.length === 0
        ? []
        : [[addressees.map((name) => `“${name.toLowerCase()}”`).join(', '), ref] as const],
    ),
  );
  return [
    ...positions.map(([what, refs]) => `${what}, in the response to ${nameRefs(refs)}.`),
    ...asked.map(([what, refs]) => `${capital(nameRefs(refs))}: addressed to ${what}.`),
  ];
}

/** Words as they are compared: breaks of lines and the shape of quotation marks say nothing. */
const compared = (words: string): string => squash(words).replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

type Worded = { ref: string; text: string };

/**
 * Says where a document has other words for a recommendation than the record. Where it has no response at all, it may be a
 * response whose headings the rules took for recommendations.
 */
export function compareWithRecord(
  { recommendations, responses }: { recommendations: readonly Worded[]; responses: readonly unknown[] },
  inRecord: readonly Worded[],
): string[] {
  const kept = new Map(inRecord.map(({ ref, text }) => [ref, compared(text)]));
  const other = recommendations
    .filter(({ ref, text }) => kept.has(ref) && kept.get(ref) !== compared(text))
    .map(({ ref }) => ref);
  if (other.length === 0) return [];
  return [
    `The document has other words for ${nameRefs(other)} than the record. The record’s words stay.`,
    ...(responses.length === 0
      ? ['If these words are responses, choose “Response” for each of their pieces below.']
      : []),
  ];
}
