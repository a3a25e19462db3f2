import { about, keyOfRecommendation } from '@/lib/domain/paths/recommendation-key';
import { SectionLinks } from '@/components/layout/section-links';
import { TwoColumn } from '@/components/layout/two-column';
import { MeasureFigures } from '@/components/measures/measure-figures';
import { listPromises } from '@/lib/domain/outside/promises';
import { Answers } from '@/components/site/document/answers';
import { Terms } from '@/components/site/document/terms';
import type { OutsideDocument } from '@/lib/domain/outside/document';
import { RecommendationLinks } from '@/components/site/recommendation/recommendation-links';
import { StandingTag } from '@/components/site/standing-tag';
import { BackLink } from '@/components/ui/back-link';
import type { Day } from '@/lib/domain/day';
import type { PanelRecommendation } from '@/lib/domain/outside/panel-view';
import { isRegular } from '@/lib/domain/promises/occurrences';
import { PANEL, panelHref, panelPromisesHref, panelRecommendationHref } from '@/lib/domain/paths/panel';
import type { PublicLink } from '@/lib/domain/outside/links';
import { linksOf } from '@/lib/domain/recommendations/recommendation-link';
import type { PublicInspection, PublicMeasure } from '@/lib/domain/outside/snapshot';
import { EvidenceCards } from '../evidence-cards';
import {
  DRAFT_READING,
  PARTS_BEING_CHECKED,
  REGULAR_PROMISES,
  allDrafts,
} from '@/components/site/words/words';
import { PartCard } from './part-card';
import { PromiseTable } from './promise-table';
import { RecommendationHistory } from './recommendation-history';
import { Section } from '../section';
import { AskedInWords, AnsweredInWords } from './words-of-others';

type RecommendationViewProps = {
  inspection: Pick<PublicInspection, 'slug' | 'title' | 'inspectorates' | 'publishedOn' | 'respondent'>;
  recommendation: PanelRecommendation;
  /** The links between recommendations of published inspections. */
  links: readonly PublicLink[];
  /** Those linked to this recommendation, with the figures the panel may read. */
  measures: readonly PublicMeasure[];
  /** What the panel may read of the response document. */
  document: OutsideDocument | null;
  today: Day;
};

const SECTIONS = [
  { href: '#asked', text: 'What inspectors asked' },
  { href: '#parts', text: 'Status of each part' },
  { href: '#answered', text: 'Response' },
  { href: '#promises', text: 'Promises' },
  { href: '#evidence', text: 'Evidence' },
  { href: '#figures', text: 'Figures' },
  { href: '#history', text: 'History' },
];

/** One recommendation as the panel reads it: nothing to change, nothing of the office's own notes. */
export function PanelRecommendationView(props: RecommendationViewProps) {
  const { inspection, recommendation, measures, document, today } = props;
  const promises = listPromises(recommendation);
  return (
    <TwoColumn
      before={
        <BackLink href={`${panelHref({ inspection: inspection.slug })}#recommendations`}>
          All recommendations
        </BackLink>
      }
      heading={<RecommendationHeading recommendation={recommendation} />}
      side={<SectionLinks links={SECTIONS} />}
    >
      <Section id="asked" title="What inspectors asked">
        <AskedInWords inspection={inspection} recommendation={recommendation} />
      </Section>
      <AskedElsewhere {...props} />
      <Section id="parts" title="Status of each part">
        <Parts recommendation={recommendation} measures={measures} today={today} />
      </Section>
      {document && document.answers.some((one) => one.recommendationRef === recommendation.ref) && (
        <Section id="answers" title="How the response answers each part">
          <Answers document={document} recommendation={recommendation} />
        </Section>
      )}
      <Section id="answered" title="Response">
        <AnsweredInWords inspection={inspection} recommendation={recommendation} promises={promises} />
        {document && (
          <Terms
            terms={document.terms}
            text={recommendation.responses.map(({ text }) => text).join(' ')}
            isDraft={document.showsDrafts}
          />
        )}
      </Section>
      <PromisesSection {...props} promises={promises} />
      <Section id="evidence" title="Evidence">
        <EvidenceCards
          evidence={recommendation.evidence}
          summaries={recommendation.evidenceSummaries}
          today={today}
        />
      </Section>
      <Section id="figures" title="Figures">
        <MeasureFigures measures={measures} level={3} today={today} home={PANEL.measures} />
      </Section>
      <Section id="history" title="What has happened so far">
        <RecommendationHistory recommendation={recommendation} inspection={inspection} />
      </Section>
    </TwoColumn>
  );
}

/** The same asked in other inspections, before and since. */
function AskedElsewhere({
  recommendation,
  links,
}: Pick<RecommendationViewProps, 'recommendation' | 'links'>) {
  const key = keyOfRecommendation(recommendation);
  if (linksOf(key, links).length === 0) return null;
  return (
    <Section id="links" title="Asked before and since">
      <RecommendationLinks
        of={key}
        links={links}
        hrefOf={({ inspection: inspectionSlug, ref }) => panelRecommendationHref({ inspectionSlug, ref })}
      />
    </Section>
  );
}

type PromisesSectionProps = Pick<RecommendationViewProps, 'inspection' | 'recommendation' | 'today'> & {
  promises: ReturnType<typeof listPromises>;
};

function PromisesSection({ inspection, recommendation, promises, today }: PromisesSectionProps) {
  return (
    <Section id="promises" title="Promises">
      {promises.some(({ cadence }) => isRegular(cadence)) && (
        <p className="govuk-body">
          <a className="govuk-link" href={panelPromisesHref(inspection.slug)}>
            {REGULAR_PROMISES.title}, by month
          </a>
        </p>
      )}
      <PromiseTable recommendation={recommendation} today={today} />
    </Section>
  );
}

function RecommendationHeading({ recommendation }: { recommendation: PanelRecommendation }) {
  const { ref, summary, status, progress } = recommendation;
  return (
    <>
      <span className="govuk-caption-l">Recommendation {ref}</span>
      <h1 className="govuk-heading-l">{summary}</h1>
      <p className="govuk-body">
        <StandingTag standing={status} /> {progress}
      </p>
    </>
  );
}

type PartsProps = Pick<RecommendationViewProps, 'recommendation' | 'measures' | 'today'>;

function Parts({ recommendation, measures, today }: PartsProps) {
  const { requirements, evidence } = recommendation;
  const saidAbove = allDrafts(requirements);
  return (
    <>
      {saidAbove && <p className="govuk-hint">{DRAFT_READING}</p>}
      {requirements.map((part) => {
        const key = { recommendation: keyOfRecommendation(recommendation), ref: part.ref };
        return (
          <PartCard
            key={part.ref}
            part={part}
            evidence={evidence.filter(({ requirementRefs }) => requirementRefs.includes(part.ref))}
            measures={about(key, measures)}
            today={today}
            isMarkedDraft={!part.confirmed && !saidAbove}
          />
        );
      })}
      {recommendation.beingChecked.parts && <p className="govuk-body">{PARTS_BEING_CHECKED}</p>}
    </>
  );
}
