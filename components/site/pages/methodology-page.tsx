import { MethodologyOutside } from '@/components/trends/methodology/methodology-outside';
import { HOW_IT_IS_COUNTED, methodologyTitle } from '@/components/trends/methodology/methodology-words';
import { BackLink } from '@/components/ui/back-link';
import type { Place } from '@/components/site/place';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { measurePath } from '@/lib/domain/paths/public';
import { SitePage } from './site-page';

/** How one measure is counted. */
export function MethodologyPage({ place, measure }: { place: Place; measure: PublicMeasure }) {
  const { ref, title } = measure;
  const { methodologies, edition } = place.snapshot;
  const methodology = methodologies.find((one) => one.ref === ref) ?? { ref, versions: [] };
  return (
    <SitePage
      place={place}
      title={methodologyTitle(ref)}
      before={<BackLink href={place.to(measurePath(ref))}>Measure {ref}</BackLink>}
    >
      <div className="site-column">
        <span className="govuk-caption-l">
          Measure {ref}: {title}
        </span>
        <h1 className="govuk-heading-l">{HOW_IT_IS_COUNTED}</h1>
        <MethodologyOutside measure={measure} methodology={methodology} asAt={edition.datedOn} />
      </div>
    </SitePage>
  );
}
