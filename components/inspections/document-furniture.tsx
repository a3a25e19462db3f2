import { Details } from '@/components/ui/details';
import type { PageFurniture } from '@/lib/domain/inspections/document-import';

const MOST = 100;

/** What was left out of the words because it belongs to the pages, such as their numbers. */
export function DocumentFurniture({ furniture }: { furniture: readonly PageFurniture[] }) {
  if (furniture.length === 0)
    return <p className="govuk-body">Nothing was left out: we found no running heads and no page numbers.</p>;
  const left = furniture.length - MOST;
  return (
    <Details
      summary={`Left out of the words: ${furniture.length} ${furniture.length === 1 ? 'line' : 'lines'}`}
    >
      <ul className="govuk-list govuk-list--bullet">
        {furniture.slice(0, MOST).map(({ text, why }) => (
          <li key={`${why} ${text}`}>
            “{text}” {why}
          </li>
        ))}
        {left > 0 && <li>and {left} more</li>}
      </ul>
    </Details>
  );
}
