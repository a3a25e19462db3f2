import type { ReactNode } from 'react';

type QuotationProps = {
  /** The words exactly as the source has them. */
  children: ReactNode;
  /** Who wrote them, in which document, when. */
  source: ReactNode;
  sourceHref?: string;
};

/** Somebody else's words, word for word, with where they come from. */
export function Quotation({ children, source, sourceHref }: QuotationProps) {
  return (
    <figure className="app-quotation">
      <blockquote className="app-quotation__text" cite={sourceHref}>
        {children}
      </blockquote>
      <figcaption className="app-quotation__source">
        Source:{' '}
        {sourceHref ? (
          <a className="govuk-link" href={sourceHref}>
            {source}
          </a>
        ) : (
          source
        )}
      </figcaption>
    </figure>
  );
}

type MarkedWordsProps = {
  number: number;
  /** What the mark means, in one word, such as "promise". */
  meaning: string;
  href: string;
  children: ReactNode;
};

/** Words inside a quotation that something else on the page refers to, underlined and numbered. */
export function MarkedWords({ number, meaning, href, children }: MarkedWordsProps) {
  return (
    <>
      <mark className="app-promise">{children}</mark>
      <sup className="app-promise__number">
        <a className="govuk-link" href={href} aria-label={`${meaning} ${number}`}>
          {number}
        </a>
      </sup>
    </>
  );
}
