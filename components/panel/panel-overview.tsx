import { FactsLine } from '@/components/ui/facts-line';
import { FilterLinks } from '@/components/ui/filter-links';
import { type Day, formatDay } from '@/lib/domain/day';
import { FirstLook } from '@/components/site/document/first-look';
import { ReceivedDocument } from '@/components/site/document/received-document';
import type { OutsideDocument } from '@/lib/domain/outside/document';
import type { PanelRecommendation } from '@/lib/domain/outside/panel-view';
import type { PublicInspection, PublicMeasure } from '@/lib/domain/outside/snapshot';
import type { Changes } from '@/lib/domain/what-changed';
import { panelHref, PANEL } from '@/lib/domain/paths/panel';
import { UnansweredList } from '@/components/inspections/unanswered-list';
import { AskFirst } from './ask-first';
import { PanelFigures } from './panel-figures';
import { RecommendationLines } from './recommendation-lines';
import { Section } from './section';
import { Standings } from './standings';
import { LookBack, WhatChanged } from './what-changed';

type PanelOverviewProps = {
  inspection: Pick<PublicInspection, 'slug' | 'title' | 'shortTitle' | 'publishedOn' | 'respondedOn'>;
  /** Every inspection there is, for the way to the others. */
  inspections: readonly Pick<PublicInspection, 'slug' | 'shortTitle' | 'publishedOn' | 'respondedOn'>[];
  recommendations: readonly PanelRecommendation[];
  measures: readonly PublicMeasure[];
  changes: Changes;
  document: OutsideDocument | null;
  lookBack: { days: number; choices: readonly number[]; since: Day };
  today: Day;
};

/** What a panel member wants before a meeting: the status of each part, what changed, what to ask about, what the figures show. */
export function PanelOverview(props: PanelOverviewProps) {
  const { inspection, recommendations, measures, changes, lookBack, today } = props;
  const { days, choices, since } = lookBack;
  return (
    <>
      <PanelHeading {...props} />
      <Standings recommendations={recommendations} />
      <FirstLookSection {...props} />
      {props.document && (
        <Section id="response" title="The response">
          <ReceivedDocument inspectionSlug={inspection.slug} sha256={props.document.sha256} />
        </Section>
      )}
      <Section id="changed" title={`What changed in the last ${days} days`}>
        <p className="govuk-body">Since {formatDay(since)}.</p>
        <LookBack inspectionSlug={inspection.slug} days={days} choices={choices} />
        <WhatChanged changes={changes} inspectionSlug={inspection.slug} since={since} />
      </Section>
      <UnansweredList
        inspections={props.inspections}
        today={today}
        hrefOf={(slug) => panelHref({ inspection: slug })}
      />
      <Section id="ask-first" title="Ask about these first">
        <AskFirst recommendations={recommendations} measures={measures} today={today} />
      </Section>
      <Section id="figures" title="What the figures show">
        <PanelFigures measures={measures} today={today} />
      </Section>
      <Section id="recommendations" title="The recommendations">
        <RecommendationLines recommendations={recommendations} today={today} />
        <p className="govuk-body">
          <a className="govuk-link" href={PANEL.recommendationsFile}>
            Download the status of each part (CSV)
          </a>
        </p>
      </Section>
    </>
  );
}

function FirstLookSection({ document, recommendations }: PanelOverviewProps) {
  if (!document || document.answers.length === 0) return null;
  return (
    <Section id="first-look" title="What the response answers">
      <FirstLook document={document} recommendations={recommendations} />
    </Section>
  );
}

function PanelHeading({ inspection, inspections, lookBack, today }: PanelOverviewProps) {
  const { respondedOn, publishedOn } = inspection;
  return (
    <>
      <span className="govuk-caption-l">{inspection.shortTitle}</span>
      <h1 className="govuk-heading-l">Progress since the inspection</h1>
      <FactsLine
        facts={[
          { id: 'today', text: `As at ${formatDay(today)}` },
          { id: 'published', text: `inspection published ${formatDay(publishedOn)}` },
          ...(respondedOn ? [{ id: 'responded', text: `response dated ${formatDay(respondedOn)}` }] : []),
        ]}
      />
      {inspections.length > 1 && (
        <FilterLinks
          label="Inspection"
          links={inspections.map(({ slug, shortTitle }) => ({
            href: panelHref({ inspection: slug, days: lookBack.days }),
            text: shortTitle,
            current: slug === inspection.slug,
          }))}
        />
      )}
      <FilterLinks
        label="On this page"
        links={[
          { href: '#changed', text: 'What changed' },
          { href: '#ask-first', text: 'Ask about these first' },
          { href: '#figures', text: 'Figures' },
          { href: '#recommendations', text: 'Recommendations' },
        ]}
      />
    </>
  );
}
