import { originHref, type Origins } from '@/components/trends/table/origins';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { readOutOf } from '@/lib/domain/chart/chart-words';

/**
 * The newest figure with the counts it is made of, so that no rate stands without its number, and the way to its origin.
 * Its period comes first and it is not called the latest: nobody may know newer ones, and they may be years old.
 */
export function LatestFigure({ model, origins }: { model: ChartModel; origins: Origins }) {
  const newest = model.periods.findLastIndex((_period, index) =>
    model.lines.some(({ points }) => (points[index]?.figure ?? null) !== null),
  );
  const period = model.periods[newest];
  const [main] = model.lines;
  if (!period || !main) return null;
  const [when, ...figures] = readOutOf(model, newest).split(': ');
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
