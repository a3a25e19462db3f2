type PaginationProps = {
  /** What the pages are of, for the name of the landmark: "evidence". */
  of: string;
  /** From 1. */
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
};

/** The way to the page before and after, and which of how many this is. Nothing where there is one page. */
export function Pagination({ of, page, pages, hrefOf }: PaginationProps) {
  if (pages < 2) return null;
  return (
    <nav className="govuk-pagination" aria-label={`Pages of ${of}`}>
      {page > 1 && (
        <div className="govuk-pagination__prev">
          <a className="govuk-link govuk-pagination__link" href={hrefOf(page - 1)} rel="prev">
            <span className="govuk-pagination__link-title">
              Previous<span className="govuk-visually-hidden"> page</span>
            </span>
          </a>
        </div>
      )}
      <p className="govuk-body govuk-!-margin-bottom-0 govuk-!-margin-right-3">
        Page {page} of {pages}
      </p>
      {page < pages && (
        <div className="govuk-pagination__next">
          <a className="govuk-link govuk-pagination__link" href={hrefOf(page + 1)} rel="next">
            <span className="govuk-pagination__link-title">
              Next<span className="govuk-visually-hidden"> page</span>
            </span>
          </a>
        </div>
      )}
    </nav>
  );
}
