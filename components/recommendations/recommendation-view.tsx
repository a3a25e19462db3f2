import type { ReactNode } from 'react';
import { mergedPromisesOf, numberPromises } from '@/lib/domain/promises/promises-of';
import { PromiseSection } from '@/components/promises/promise-section';
import { EvidenceSection } from '@/components/evidence/evidence-section';
import { SectionLinks } from '@/components/layout/section-links';
import { TwoColumn } from '@/components/layout/two-column';
import { FiguresVerdict } from '@/components/figures/figures-verdict';
import { StandingTag } from '@/components/site/standing-tag';
import { BackLink } from '@/components/ui/back-link';
import { ConfirmForm } from '@/components/forms/confirm-form';
import type { Day } from '@/lib/domain/day';
import { about, keyOfRecommendation } from '@/lib/domain/paths/recommendation-key';
import { disagreementsOf } from '@/lib/domain/recommendations/disagreement';
import { Terms } from '@/components/site/document/terms';
import type { OutsideDocument } from '@/lib/domain/outside/document';
import type { PartReading } from '@/lib/domain/document/part-reading';
import { linkRecommendationHref, summaryHref } from '@/lib/domain/paths/inspections';
import type { RecommendationLink } from '@/lib/domain/recommendations/recommendation-link';
import { newPromiseHref, newResponseHref, coverageHref, OFFICE } from '@/lib/domain/paths/office';
import { can, type Role } from '@/lib/domain/permissions';
import {
  computeRecommendationStatus,
  describeProgress,
  standingsOf,
} from '@/lib/domain/recommendations/recommendation';
import type { AuditLine } from '@/lib/domain/audit-event';
import { asOn } from '@/lib/domain/evidence/expiry';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { AskedSection } from './asked-section';
import { FiguresSection } from './figures-section';
import { LinksSection } from './links/links-section';
import { HistorySection } from './history-section';
import { DRAFT_NOTICE, RequirementCard } from './requirement-card';
import { ResponseSection } from './response-section';
import { allDrafts } from '@/components/site/words/words';

type RecommendationViewProps = {
  inspection: InspectionRecord;
  recommendation: RecommendationRecord;
  evidence: readonly EvidenceRecord[];
  /** All that hold in the office. */
  links: readonly RecommendationLink[];
  measures: readonly PublicMeasure[];
  readings: readonly PartReading[];
  /** What short forms in the response mean, drafts included. */
  terms: OutsideDocument['terms'];
  events: readonly AuditLine[];
  /** Which page of the history, from 1. */
  historyPage: number;
  role: Role;
  today: Day;
  /** What confirms a draft wording, of a part and of a promise. */
  confirmAction: FormActionHandler;
  confirmPromiseAction: FormActionHandler;
  /** What was just saved, said in one line. */
  saved?: ReactNode;
};

const SECTIONS = [
  { href: '#asked', text: 'What inspectors asked' },
  { href: '#requirements', text: 'Parts' },
  { href: '#response', text: 'Response' },
  { href: '#promises', text: 'Promises' },
  { href: '#evidence', text: 'Evidence' },
  { href: '#figures', text: 'Figures' },
  { href: '#history', text: 'History' },
];

/** One recommendation as the office works on it. */
export function RecommendationView(props: RecommendationViewProps) {
  const { inspection, recommendation, measures, events, role, today } = props;
  const evidence = props.evidence.map((item) => asOn(item, today));
  const place = { inspection: inspection.slug, recommendation: recommendation.ref };
  const promises = numberPromises(recommendation);
  const mayFile = can(role, 'evidence:file');
  return (
    <TwoColumn
      before={<BackLink href={OFFICE.today}>Today</BackLink>}
      heading={
        <RecommendationHeading
          recommendation={recommendation}
          saved={props.saved}
          changeHref={can(role, 'recommendation:summarise') ? summaryHref(place) : null}
        />
      }
      side={<SectionLinks links={SECTIONS} />}
    >
      <AskedSection inspection={inspection} recommendation={recommendation} />
      <LinksSection
        recommendation={recommendation}
        links={props.links}
        linkHref={can(role, 'recommendation:link') ? linkRecommendationHref(place) : null}
      />
      <Requirements {...props} evidence={evidence} />
      <ResponseSection
        {...{ inspection, recommendation, promises }}
        respondHref={can(role, 'response:record') ? newResponseHref(place) : null}
      />
      <Terms terms={props.terms} text={recommendation.responses.map(({ text }) => text).join(' ')} />
      <PromiseSection
        place={place}
        promises={promises}
        merged={mergedPromisesOf(recommendation)}
        linked={recommendation.linked}
        today={today}
        mayCheck={can(role, 'promise:check')}
        addHref={can(role, 'promise:change') ? newPromiseHref(place) : null}
        confirmAction={can(role, 'promise:change') ? props.confirmPromiseAction : null}
      />
      <EvidenceSection place={place} evidence={evidence} mayFile={mayFile} />
      <FiguresSection measures={measures} today={today} mayAsk={can(role, 'figures:request')} />
      <HistorySection {...{ recommendation, evidence, events }} page={props.historyPage} />
    </TwoColumn>
  );
}

function RecommendationHeading({
  recommendation,
  saved,
  changeHref,
}: {
  recommendation: RecommendationRecord;
  saved: ReactNode;
  /** Where the summary is changed; null for who may not. */
  changeHref: string | null;
}) {
  const standings = standingsOf(recommendation);
  return (
    <>
      {saved}
      <span className="govuk-caption-l">Recommendation {recommendation.ref}</span>
      <h1 className="govuk-heading-l">{recommendation.summary}</h1>
      <p className="govuk-body">
        <StandingTag standing={computeRecommendationStatus(standings)} /> {describeProgress(standings)}
      </p>
      {changeHref && (
        <p className="govuk-body">
          <a className="govuk-link" href={changeHref}>
            Change the summary
          </a>
        </p>
      )}
    </>
  );
}

function Requirements(props: RecommendationViewProps) {
  const { inspection, recommendation, evidence, measures, readings, role, today, confirmAction } = props;
  const place = { inspection: inspection.slug, recommendation: recommendation.ref };
  const saidAbove = allDrafts(recommendation.requirements);
  return (
    <section id="requirements">
      <h2 className="govuk-heading-m">Parts</h2>
      {saidAbove && <p className="govuk-hint">{DRAFT_NOTICE}</p>}
      {recommendation.requirements.map((requirement) => {
        const key = { recommendation: keyOfRecommendation(recommendation), ref: requirement.ref };
        const linked = about(key, measures);
        return (
          <RequirementCard
            key={requirement.id}
            place={place}
            requirement={requirement}
            evidence={about(key, evidence)}
            reading={readings.find(({ ref }) => ref === requirement.ref)}
            coverageHref={can(role, 'coverage:confirm') ? coverageHref(place, requirement.ref) : null}
            figures={<FiguresVerdict measures={linked} home={OFFICE.measures} />}
            disagreements={disagreementsOf(requirement, linked, today)}
            isMarkedDraft={!requirement.confirmed && !saidAbove}
            may={{ assess: can(role, 'requirement:assess'), file: can(role, 'evidence:file') }}
            confirm={
              can(role, 'requirement:confirm') && (
                <ConfirmForm
                  action={confirmAction}
                  fields={{ ...place, requirement: requirement.ref, version: requirement.version }}
                  about={`part ${requirement.ref}`}
                />
              )
            }
          />
        );
      })}
    </section>
  );
}
