import { measureCsvPath } from '@/lib/domain/paths/public';
import { FileLink } from './file-link';
import type { Place } from './place';

type ChartDownloadsProps = { place: Place; measure: string; id: string; title: string };

/** The figures of the measure as a file, and this chart, called `title`, as a picture to keep. */
export function ChartDownloads({ place, measure, id, title }: ChartDownloadsProps) {
  return (
    <ul className="govuk-list">
      <li>
        <FileLink place={place} path={measureCsvPath(measure)}>
          Download the figures of measure {measure}
        </FileLink>
      </li>
      {place.pictures.get(id)?.map((path) => (
        <li key={path}>
          <FileLink place={place} path={path} about={title}>
            Download this chart
          </FileLink>
        </li>
      ))}
    </ul>
  );
}
