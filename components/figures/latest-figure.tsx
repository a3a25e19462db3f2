import { originHref, type Origins } from '@/components/trends/table/origins';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { latestFigures } from '@/lib/domain/chart/latest-figures';
import { readOutOf } from '@/lib/domain/chart/chart-words';

type LatestFigureProps = { model: ChartModel; origins: Origins };

/**
 * The newest figure that counts, and a newer one that is provisional, each with the counts it is made of, so that no rate stands without its number, and the way to its origin.
 * Its period comes first and it is not called the latest: nobody may know newer ones, and they may be years old.
 */
export function LatestFigure({ model, origins }: LatestFigureProps) {
  const { judged, provisional } = latestFigures(model);
  return [judged, provisional].map(
    (at) => at !== null && <FigureAt key={at} model={model} origins={origins} at={at} />,
  );
}

function FigureAt({ model, origins, at }: LatestFigureProps & { at: number }) {
  const period = model.periods[at];
  const [main] = model.lines;
  if (!period || !main) return null;
  const [when, ...figures] = readOutOf(model, at).split(': ');
  return (
    <p className="govuk-body-s">
      <strong>{when}:</strong> {figures.join(': ')}{' '}
      <a className="govuk-link" href={originHref(origins, { slug: main.slug, end: period.end })}>
        Where it comes from
        <VisuallyHidden>: {model.title}</VisuallyHidden>
      </a>
    </p>
  );
}
