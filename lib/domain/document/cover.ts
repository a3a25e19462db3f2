import { numberPromises } from '@/lib/domain/promises/promises-of';
import { extractHref, promiseHref, recommendationHref, requirementAnchor } from '@/lib/domain/paths/office';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import { EXTRACT_KINDS, type ExtractRecord } from './extract';
import type { SentenceRecord } from './sentence';

/** A record that a sentence has, as it is named beside it. */
type SentenceLink = { name: string; href: string; isDraft: boolean };

/** Where a sentence is on the way to being dealt with. */
export type SentenceState = 'left' | 'recorded' | 'not-needed';

export type CoveredSentence = { sentence: SentenceRecord; links: SentenceLink[]; state: SentenceState };

type CoverRecords = {
  recommendations: readonly RecommendationRecord[];
  extracts: readonly ExtractRecord[];
  /** The slug of the inspection. */
  inspection: string;
};

/** Each sentence with the records it has, in the order of the document. */
export function coverSentences(
  sentences: readonly SentenceRecord[],
  { recommendations, extracts, inspection }: CoverRecords,
): CoveredSentence[] {
  return sentences.map((sentence) => {
    const refs = sentence.ref?.split(' and ') ?? [];
    const own = recommendations.filter(({ ref }) => refs.includes(ref));
    const links = [
      ...own.flatMap((recommendation) => linksIn(sentence, recommendation)),
      ...extracts.flatMap((extract) => linkOf(extract, sentence, inspection)),
    ];
    return { sentence, links, state: stateOf(sentence, links) };
  });
}

function stateOf({ notNeeded }: SentenceRecord, links: readonly SentenceLink[]): SentenceState {
  if (links.length > 0) return 'recorded';
  return notNeeded === null ? 'left' : 'not-needed';
}

function linksIn(sentence: SentenceRecord, recommendation: RecommendationRecord): SentenceLink[] {
  if (sentence.part === 'heading') return [linkTo(recommendation)];
  if (sentence.part === 'recommendation') return [linkTo(recommendation), ...partsOf(recommendation)];
  return sentence.part === 'response' ? promisesIn(sentence, recommendation) : [];
}

/** A record made of this sentence, unless a person has discarded it. */
function linkOf(extract: ExtractRecord, { position }: SentenceRecord, inspection: string): SentenceLink[] {
  const { id, kind, title, state, sentences } = extract;
  if (state === 'discarded' || !sentences.includes(position)) return [];
  const name = `${EXTRACT_KINDS[kind]}: ${title}`;
  return [{ name, href: extractHref(inspection, id), isDraft: state === 'draft' }];
}

const placeOf = ({ inspectionSlug, ref }: RecommendationRecord) => ({
  inspection: inspectionSlug,
  recommendation: ref,
});

const linkTo = (recommendation: RecommendationRecord): SentenceLink => ({
  name: `Recommendation ${recommendation.ref}`,
  href: recommendationHref(placeOf(recommendation)),
  isDraft: false,
});

const partsOf = (recommendation: RecommendationRecord): SentenceLink[] =>
  recommendation.requirements.map(({ ref, confirmed }) => ({
    name: `Part ${ref}`,
    href: `${recommendationHref(placeOf(recommendation))}#${requirementAnchor(ref)}`,
    isDraft: !confirmed,
  }));

/** The promises whose own words are in the sentence, or hold it whole. They bear the numbers of the recommendation's page. */
function promisesIn({ text }: SentenceRecord, recommendation: RecommendationRecord): SentenceLink[] {
  return numberPromises(recommendation).flatMap(({ id, quote, confirmed, number }) => {
    if (quote === null || (!text.includes(quote) && !quote.includes(text))) return [];
    const name = `Promise ${number} of recommendation ${recommendation.ref}`;
    return [{ name, href: promiseHref(placeOf(recommendation), id), isDraft: !confirmed }];
  });
}

/** True while all that is said of a sentence came with the service, and no person has agreed to it. */
const isUnconfirmed = ({ sentence, links, state }: CoveredSentence): boolean =>
  (state === 'recorded' && links.every(({ isDraft }) => isDraft)) ||
  (state === 'not-needed' && sentence.notNeeded?.by === null);

/** How many sentences there are, and how many are in each state: said on the page, never typed. */
export function countCover(covered: readonly CoveredSentence[]) {
  const count = (state: SentenceState) => covered.filter((one) => one.state === state).length;
  return {
    all: covered.length,
    recorded: count('recorded'),
    notNeeded: count('not-needed'),
    left: count('left'),
    unconfirmed: covered.filter(isUnconfirmed).length,
  };
}
