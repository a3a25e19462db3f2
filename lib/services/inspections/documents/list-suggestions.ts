import type { DocumentImportRecord } from '@/lib/domain/inspections/document-import';
import {
  isSameSuggestion,
  partRef,
  type SuggestedPart,
  type SuggestedPromise,
  type Suggestion,
  type SuggestionDecision,
  type Suggestions,
} from '@/lib/domain/inspections/suggestions';
import { ownerInWords, type OwnerBody } from '@/lib/domain/promises/promise-change';
import { documentOf } from '@/lib/importing/document/response-document';
import { suggestParts } from '@/lib/importing/document/suggest/suggest-parts';
import { suggestPromises } from '@/lib/importing/document/suggest/suggest-promises';
import type { OfficeDrafts } from '@/lib/services/inspections/import-response';

type Read = Pick<DocumentImportRecord, 'text' | 'pieces' | 'details' | 'suggestions'>;

type Made<Kind> = Extract<SuggestionDecision, { kind: Kind }>;

/** A suggestion as it was changed by who decided on it, or as it is. */
function decided<One extends SuggestedPart | SuggestedPromise>(
  made: One,
  decisions: readonly (One & Pick<SuggestionDecision, 'decision'>)[],
): Pick<Suggestion<One>, 'made' | 'decision'> {
  const found = decisions.find((one) => isSameSuggestion(one, made));
  return { made: found ?? made, decision: found?.decision ?? null };
}

const ofKind =
  <Kind extends SuggestionDecision['kind']>(kind: Kind) =>
  (one: SuggestionDecision): one is Made<Kind> =>
    one.kind === kind;

/**
 * The parts and promises that the rules suggest in a document as its pieces are now, with what was decided of each. A decision
 * about words that are no longer there is left out. `known`: recommendations that have their parts already.
 */
export function listSuggestions(
  { text, pieces, details, suggestions }: Read,
  known: readonly string[],
): Suggestions {
  if (text === null) return { parts: [], promises: [] };
  const { recommendations, responses } = documentOf(text, pieces, details);
  const parts = recommendations
    .filter(({ ref }) => !known.includes(ref))
    .flatMap((recommendation) =>
      suggestParts(recommendation).map(({ text: words, addressedTo }): SuggestedPart => ({
        ...{ kind: 'part', recommendation: recommendation.ref },
        ...{ suggested: words, text: words, addressedTo },
      })),
    );
  const promises = responses.flatMap((response) =>
    suggestPromises(response).map(({ quote, because, cadence, dueOn, voice }) => {
      const made: SuggestedPromise = {
        ...{ kind: 'promise', recommendation: response.ref, voice, suggested: quote },
        ...{ promise: quote.replace(/\s+/g, ' '), owners: [], cadence, dueOn },
      };
      return { made, because };
    }),
  );
  const [ofParts, ofPromises] = [suggestions.filter(ofKind('part')), suggestions.filter(ofKind('promise'))];
  return {
    parts: parts.map((made, which) => ({ which, because: null, ...decided(made, ofParts) })),
    promises: promises.map(({ made, because }, which) => ({
      ...{ which, because },
      ...decided(made, ofPromises),
    })),
  };
}

/** What was accepted, as it is saved with the document. What nobody accepted is no record. */
export function acceptedDrafts({ parts, promises }: Suggestions, bodies: readonly OwnerBody[]): OfficeDrafts {
  const accepted = parts.filter(({ decision }) => decision === 'accepted').map(({ made }) => made);
  return {
    summaries: new Map(),
    requirements: accepted.map(({ recommendation, text, addressedTo }, index) => {
      const own = accepted.filter((one) => one.recommendation === recommendation);
      const place = accepted.slice(0, index).filter((one) => one.recommendation === recommendation).length;
      const ref = partRef(recommendation, place, own.length);
      return {
        recommendationRef: recommendation,
        ...{ ref, text, addressedTo, coverage: null, coverageNote: null },
      };
    }),
    promises: promises
      .filter(({ decision }) => decision === 'accepted')
      .map(({ made: { recommendation, suggested, promise, owners, cadence, dueOn } }) => ({
        ...{ recommendationRef: recommendation, quote: suggested, promise, cadence, dueOn },
        ...{ owner: ownerInWords(owners, bodies), owners },
      })),
  };
}
