import { Fragment } from 'react';
import {
  evidenceHref,
  officeMeasureHref,
  recommendationHref,
  requirementAnchor,
} from '@/lib/domain/paths/office';
import { type Marked, SEARCH_KINDS, type SearchHit } from '@/lib/domain/search/search';

/** What a search found, best first: what each is and where it leads, with the words that matched. */
export function SearchHits({ hits }: { hits: readonly SearchHit[] }) {
  return (
    <ol className="govuk-list govuk-list--spaced">
      {hits.map((hit) => (
        <li key={`${hit.kind} ${hit.id}`}>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <a className="govuk-link" href={hrefOf(hit)}>
              {nameOf(hit)}
              {hit.title.length > 0 && hit.kind !== 'requirement' && (
                <>
                  : <MarkedText text={hit.title} />
                </>
              )}
            </a>
          </p>
          <p className="govuk-body-s">
            <MarkedText text={hit.excerpt} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function MarkedText({ text }: { text: Marked }) {
  return text.map(({ text: words, isMatch }, index) =>
    // The pieces of a text have no names but their places.
    isMatch ? <mark key={index}>{words}</mark> : <Fragment key={index}>{words}</Fragment>,
  );
}

function nameOf({ kind, ref }: SearchHit): string {
  if (kind === 'measure') return SEARCH_KINDS.measure;
  if (kind === 'recommendation' || kind === 'requirement') return `${SEARCH_KINDS[kind]} ${ref}`;
  return `${SEARCH_KINDS[kind]}, recommendation ${ref}`;
}

function hrefOf({ kind, id, ref, place }: SearchHit): string {
  if (!place) return officeMeasureHref(ref);
  if (kind === 'evidence') return evidenceHref(id);
  const page = recommendationHref(place);
  if (kind === 'requirement') return `${page}#${requirementAnchor(ref)}`;
  return kind === 'promise' ? `${page}#promises` : page;
}
