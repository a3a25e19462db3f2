import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { hasLine, type SeriesGroup } from '@/lib/domain/chart/chart-series';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { measureFileHref, pictureFileHref } from '@/lib/domain/paths/measures';

type DownloadLinksProps = { measure: PublicMeasure; group: SeriesGroup; title: string };

/** The figures of a measure as a file, and one of its charts, called `title`, as a picture to keep. */
export function DownloadLinks({ measure, group, title }: DownloadLinksProps) {
  const picture = { measure: measure.ref, figure: group.id };
  return (
    <ul className="govuk-list">
      <li>
        <a className="govuk-link" href={measureFileHref(measure.ref)}>
          Download the figures of measure {measure.ref} (CSV)
        </a>
      </li>
      {hasLine(group) && (
        <>
          <li>
            <a className="govuk-link" href={pictureFileHref({ ...picture, format: 'svg' })}>
              Download this chart (SVG)<VisuallyHidden>: {title}</VisuallyHidden>
            </a>
          </li>
          <li>
            <a className="govuk-link" href={pictureFileHref({ ...picture, format: 'png' })}>
              Download this chart (PNG)<VisuallyHidden>: {title}</VisuallyHidden>
            </a>
          </li>
        </>
      )}
    </ul>
  );
}
