import type { Superseded } from '@/lib/domain/recommendations/assessment-record';

/** What replaced a part, as a link where it can be read somewhere. */
export function ReplacedBy({ replacement: { by, link } }: { replacement: Superseded }) {
  if (link === null) return by;
  return (
    <a className="govuk-link" href={link} rel="noreferrer">
      {by}
    </a>
  );
}
