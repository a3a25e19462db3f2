import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { measureFileHref, pictureFileHref } from '@/lib/domain/paths/measures';

/** `figure`: the name of the chart among those of the measure; null where it has no picture. */
type DownloadLinksProps = { measure: string; figure: string | null; title: string };

/** The figures of a measure as a file, and one of its charts, called `title`, as a picture to keep. */
export function DownloadLinks({ measure, figure, title }: DownloadLinksProps) {
  const picture = figure === null ? null : { measure, figure };
  return (
    <ul className="govuk-list">
      <li>
        <a className="govuk-link" href={measureFileHref(measure)}>
          Download the figures of measure {measure} (CSV)
        </a>
      </li>
      {picture && (
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
