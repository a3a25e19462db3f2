import { StaticDrawing } from '@/components/trends/drawing/static-drawing';
import { ForcesSource } from '@/components/trends/funnel/forces-source';
import { FunnelFigure } from '@/components/trends/funnel/funnel-figure';
import { YearLinks } from '@/components/trends/funnel/year-links';
import { BackLink } from '@/components/ui/back-link';
import { InsetText } from '@/components/ui/inset-text';
import { beginsIn, comparedYears, funnelId } from '@/lib/domain/chart/funnel/compared-forces';
import { buildFunnel } from '@/lib/domain/chart/funnel/funnel-model';
import { HOW_WE_COMPARE } from '@/lib/domain/chart/funnel/funnel-words';
import type { Period } from '@/lib/domain/figure';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { forcesPath, measurePath } from '@/lib/domain/paths/public';
import { ChartDownloads } from '@/components/site/chart-downloads';
import type { Place } from '@/components/site/place';
import { SitePage } from './site-page';

type ForcesPageProps = { place: Place; measure: PublicMeasure; year: Period };

/** All forces in one year of a measure. */
export function ForcesPage({ place, measure, year }: ForcesPageProps) {
  const { ref, title, caution, forces } = measure;
  const model = buildFunnel(measure, year);
  const svg = place.drawings.get(funnelId(ref, year));
  const [first] = forces;
  return (
    <SitePage
      place={place}
      title={`${HOW_WE_COMPARE} Measure ${ref}`}
      before={<BackLink href={place.to(measurePath(ref))}>Measure {ref}</BackLink>}
    >
      <div className="site-column">
        <span className="govuk-caption-l">
          Measure {ref}: {title}
        </span>
        <h1 className="govuk-heading-l">{HOW_WE_COMPARE}</h1>
        {caution && <InsetText>Before you use these figures: {caution}</InsetText>}
        <YearLinks
          years={comparedYears(measure)}
          shown={year}
          hrefOf={(one) => place.to(forcesPath(ref, beginsIn(one)))}
        />
        {model && (
          <FunnelFigure
            model={model}
            drawing={svg ? <StaticDrawing svg={svg} /> : null}
            download={
              <ChartDownloads place={place} measure={ref} id={funnelId(ref, year)} title={model.headline} />
            }
          >
            {first && <ForcesSource series={first} />}
          </FunnelFigure>
        )}
      </div>
    </SitePage>
  );
}
