import { Fragment } from 'react';
import { nameOfHit } from '@/lib/domain/search/hit-places';
import type { Marked, SearchHit } from '@/lib/domain/search/search';

/** What a search found, best first: what each is and where it leads, with the words that matched. */
export function SearchHits({
  hits,
  hrefOf,
}: {
  hits: readonly SearchHit[];
  hrefOf: (hit: SearchHit) => string;
}) {
  return (
    <ol className="govuk-list govuk-list--spaced">
      {hits.map((hit) => (
        <li key={`${hit.kind} ${hit.id} ${hit.ref}`}>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <a className="govuk-link" href={hrefOf(hit)}>
              {nameOfHit(hit)}
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
