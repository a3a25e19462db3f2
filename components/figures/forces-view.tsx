import '@/components/trends/trend-chart.css';
import { ForcesSource } from '@/components/trends/funnel/forces-source';
import { FunnelChart } from '@/components/trends/funnel/funnel-chart';
import { FunnelFigure } from '@/components/trends/funnel/funnel-figure';
import { YearLinks } from '@/components/trends/funnel/year-links';
import { DownloadLinks } from './download-links';
import { InsetText } from '@/components/ui/inset-text';
import { beginsIn, comparedYears, funnelName } from '@/lib/domain/chart/funnel/compared-forces';
import type { FunnelModel } from '@/lib/domain/chart/funnel/funnel-types';
import { HOW_WE_COMPARE } from '@/lib/domain/chart/funnel/funnel-words';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { forcesHref, type MeasuresHome } from '@/lib/domain/paths/measures';

type ForcesViewProps = { measure: PublicMeasure; model: FunnelModel; home: MeasuresHome };

/** All forces in one year of a measure, as a signed-in person reads them. */
export function ForcesView({ measure, model, home }: ForcesViewProps) {
  const { ref, title, caution, forces } = measure;
  const [first] = forces;
  return (
    <>
      <span className="govuk-caption-l">
        Measure {ref}: {title}
      </span>
      <h1 className="govuk-heading-l">{HOW_WE_COMPARE}</h1>
      {caution && <InsetText>Before you use these figures: {caution}</InsetText>}
      <YearLinks
        years={comparedYears(measure)}
        shown={model.year}
        hrefOf={(year) => forcesHref(home, ref, beginsIn(year))}
      />
      <FunnelFigure
        model={model}
        drawing={
          <div className="govuk-body">
            <FunnelChart model={model} />
          </div>
        }
        download={<DownloadLinks measure={ref} figure={funnelName(model.year)} title={model.headline} />}
      >
        {first && <ForcesSource series={first} />}
      </FunnelFigure>
    </>
  );
}
