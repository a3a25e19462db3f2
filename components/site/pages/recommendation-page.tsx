import type { ReactNode } from 'react';
import { BackLink } from '@/components/ui/back-link';
import { FactsLine } from '@/components/ui/facts-line';
import { Quotation } from '@/components/ui/quotation';
import { formatDay } from '@/lib/domain/day';
import { keyIn } from '@/lib/domain/outside/key-in';
import { linksOf } from '@/lib/domain/recommendations/recommendation-link';
import { inspectionOf } from '@/lib/domain/outside/inspections';
import type {
  EditionInspection,
  PublicInspection,
  PublicRecommendation,
} from '@/lib/domain/outside/snapshot';
import { CitePage } from './cite-page';
import { EvidenceSection } from '@/components/site/evidence/evidence-section';
import { Answers } from '@/components/site/document/answers';
import { Terms } from '@/components/site/document/terms';
import { NextSteps } from '@/components/site/next-steps';
import { PageHistory } from '@/components/site/page-history';
import { PATHS, recommendationPath } from '@/lib/domain/paths/public';
import type { ToldPlace } from '@/lib/domain/promises/promise-link';
import type { Place } from '@/components/site/place';
import { listPromises } from '@/lib/domain/outside/promises';
import { MergedPromises } from '@/components/site/promises/merged-promises';
import { LinkedPromises } from '@/components/site/promises/linked-promises';
import { PromiseList } from '@/components/site/promises/promise-list';
import { RecommendationFigures } from '@/components/site/recommendation/recommendation-figures';
import { RecommendationLinks } from '@/components/site/recommendation/recommendation-links';
import { RequirementCards } from '@/components/site/recommendation/requirement-cards';
import { ResponseSection } from '@/components/site/recommendation/response-section';
import { nameOfRecommendation } from '@/components/site/words/recommendation-name';
import { SitePage } from './site-page';
import { StandingTag, describeWhole } from '@/components/site/standing-tag';
import { Verbatim } from '@/components/site/recommendation/verbatim';

type RecommendationPageProps = { place: Place; recommendation: PublicRecommendation };

/** One recommendation: what was asked, the status of each part, what was said and promised, and what can be shown of it. */
export function RecommendationPage({ place, recommendation }: RecommendationPageProps) {
  const { snapshot } = place;
  const inspection = inspectionOf(snapshot, recommendation);
  const { document } = inspection;
  const asAt = snapshot.edition.datedOn;
  const promises = listPromises(recommendation);
  const title = nameOfRecommendation(recommendation, snapshot);
  return (
    <SitePage
      place={place}
      title={title}
      before={<BackLink href={`${place.to(PATHS.overview)}#recommendations`}>All recommendations</BackLink>}
    >
      <div className="site-column">
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">{recommendation.summary}</h1>
        <p className="govuk-body site-standing">
          <StandingTag standing={recommendation.status} /> <span>{describeWhole(recommendation)}</span>
        </p>
        <OnThisPage />
        <Section id="asked" title="What inspectors asked">
          <Quotation source={describeInspection(inspection)}>
            <Verbatim text={recommendation.text} />
          </Quotation>
        </Section>
        <Links place={place} recommendation={recommendation} />
        <Section id="parts" title="Status of each part">
          <RequirementCards place={place} recommendation={recommendation} />
        </Section>
        <AnswersOf document={document} recommendation={recommendation} />
        <Section id="said" title={titleOfResponse(recommendation)}>
          <ResponseSection inspection={inspection} recommendation={recommendation} promises={promises} />
          {document && (
            <Terms
              terms={document.terms}
              text={recommendation.responses.map(({ text }) => text).join(' ')}
              isDraft={document.showsDrafts}
            />
          )}
        </Section>
        <Section id="promises" title="Promises">
          <Promises place={place} recommendation={recommendation} />
        </Section>
        <Section id="figures" title="Figures">
          <RecommendationFigures place={place} recommendation={recommendation} />
        </Section>
        <Section id="evidence" title="Evidence we can show">
          <EvidenceSection place={place} recommendation={recommendation} asAt={asAt} />
        </Section>
        <Section id="next" title="What happens next">
          <NextSteps recommendation={recommendation} asAt={asAt} />
        </Section>
        <Section id="history" title="What has happened so far">
          <PageHistory recommendation={recommendation} inspection={inspection} />
        </Section>
        <CitePage place={place} title={title} />
      </div>
    </SitePage>
  );
}

function Links({ place, recommendation }: RecommendationPageProps) {
  const key = keyIn(place.snapshot, recommendation);
  const { links } = place.snapshot;
  if (linksOf(key, links).length === 0) return null;
  return (
    <Section id="links" title="Asked before and since">
      <RecommendationLinks
        of={key}
        links={links}
        hrefOf={({ inspection, ref }) => place.to(recommendationPath(inspection, ref))}
      />
    </Section>
  );
}

/** A promise of an inspection that the edition does not hold has no page in it. */
function hrefOfHome(
  { inspectionSlug, recommendationRef }: ToldPlace,
  { snapshot, to }: Place,
): string | null {
  if (!snapshot.inspections.some(({ slug }) => slug === inspectionSlug)) return null;
  return `${to(recommendationPath(inspectionSlug, recommendationRef))}#promises`;
}

function Promises({ place, recommendation }: RecommendationPageProps) {
  const { edition } = place.snapshot;
  const readIn = recommendation.inspectionSlug;
  return (
    <>
      <PromiseList recommendation={recommendation} asAt={edition.datedOn} readIn={readIn} />
      <MergedPromises merged={recommendation.merged} readIn={readIn} />
      <LinkedPromises
        linked={recommendation.linked}
        readIn={readIn}
        today={edition.datedOn}
        hrefOf={({ home }) => hrefOfHome(home, place)}
      />
    </>
  );
}

type AnswersOfProps = Pick<EditionInspection, 'document'> & Pick<RecommendationPageProps, 'recommendation'>;

function AnswersOf({ document, recommendation }: AnswersOfProps) {
  if (!document?.answers.some(({ recommendationRef }) => recommendationRef === recommendation.ref))
    return null;
  return (
    <Section id="answers" title="How the response answers each part">
      <Answers document={document} recommendation={recommendation} />
    </Section>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="site-section">
      <h2 className="govuk-heading-m">{title}</h2>
      {children}
    </section>
  );
}

const SECTIONS = [
  { id: 'parts', text: 'parts' },
  { id: 'said', text: 'what we said' },
  { id: 'promises', text: 'promises' },
  { id: 'figures', text: 'figures' },
  { id: 'evidence', text: 'evidence' },
  { id: 'next', text: 'what happens next' },
  { id: 'history', text: 'history' },
] as const;

function OnThisPage() {
  return (
    <nav className="app-screen-only site-contents" aria-label="On this page">
      <FactsLine
        facts={SECTIONS.map(({ id, text }) => ({
          id,
          text: (
            <a className="govuk-link" href={`#${id}`}>
              {text}
            </a>
          ),
        }))}
      />
    </nav>
  );
}

function titleOfResponse({ responses }: PublicRecommendation): string {
  const [first] = responses;
  return first ? `What we said on ${formatDay(first.datedOn)}` : 'What we said';
}

/** "HMICFRS and HMCPSI, “A joint thematic inspection …”, 16 July 2021": where a recommendation comes from. */
export function describeInspection({ inspectorates, title, publishedOn }: PublicInspection): string {
  return `${inspectorates}, “${title}”, ${formatDay(publishedOn)}`;
}
