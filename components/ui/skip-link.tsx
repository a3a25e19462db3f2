type SkipLinkProps = { href?: string };

/** First on every page; seen when it has the focus. `<main>` carries the id and `tabIndex={-1}`. */
export function SkipLink({ href = '#main-content' }: SkipLinkProps) {
  return (
    <a href={href} className="govuk-skip-link">
      Skip to main content
    </a>
  );
}
