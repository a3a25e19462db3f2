import type { ReactNode } from 'react';
import { WidePage } from '@/components/layout/wide-page';
import { OpenRequests } from '@/components/figures/requests/open-requests';
import type { Day } from '@/lib/domain/day';
import { listDisagreements, type TiedMeasure } from '@/lib/domain/recommendations/disagreement';
import type { FigureRequestRecord } from '@/lib/domain/figures/figure-request';
import { type LastFigures, listFiguresDue } from '@/lib/domain/figures/due/figures-due';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { Standing } from '@/lib/domain/recommendations/standing';
import { countUndatedReviews, isAnythingDated } from '@/lib/domain/today/open-work';
import type { FirstStep } from '@/lib/domain/today/first-steps';
import { promisesDue } from '@/lib/domain/today/promises-due';
import { whatIsDue } from '@/lib/domain/today/what-is-due';
import type { StuckWork } from '@/lib/domain/stuck-work';
import type { Waiting } from '@/lib/domain/today/what-waits';
import { DueLists } from './due-lists';
import { FirstStepsList } from './first-steps-list';
import { OpenWorkList } from './open-work-list';
import { NextPublication } from './next-publication';
import { RecommendationList } from '@/components/recommendations/recommendation-list';
import { StoppedWork } from './stopped-work';
import { WaitingForOthers, WaitingList } from './waiting-list';

type TodayViewProps = {
  person: { id: string; name: string };
  hour: number;
  today: Day;
  inspections: readonly { inspection: InspectionRecord; recommendations: readonly RecommendationRecord[] }[];
  /** What an office that begins does first; nothing where it has a report. */
  firstSteps: readonly FirstStep[];
  waiting: readonly Waiting[];
  /** What this person handed on, and somebody else must decide on. */
  waitingForOthers: readonly Waiting[];
  expiringEvidence: readonly EvidenceRecord[];
  overdueEvidence: readonly EvidenceRecord[];
  openPublication: PublicationRecord | null;
  lastFigures: readonly (LastFigures & { title: string })[];
  openRequests: readonly FigureRequestRecord[];
  /** What says that it is being done, while nobody works on it. */
  stuckWork: readonly StuckWork[];
  /** The measures linked to what is reported complete. */
  linked: readonly TiedMeasure[];
  /** The status the list is narrowed to. */
  status: Standing | undefined;
  /** The views of the recommendations that this person saved. */
  views?: ReactNode;
};

/** What needs this person today, then every recommendation with its status. */
export function TodayView(props: TodayViewProps) {
  const { person, hour, today, inspections, status } = props;
  if (props.firstSteps.length > 0) return <FirstDay {...props} />;
  const recommendations = inspections.flatMap((each) => each.recommendations);
  const promises = promisesDue(recommendations, today);
  return (
    <WidePage>
      <h1 className="govuk-heading-l">
        {greetingAt(hour)}, {person.name}
      </h1>
      <StoppedWork stuck={props.stuckWork} />
      <WaitingList waiting={props.waiting} />
      <WaitingForOthers waiting={props.waitingForOthers} />
      <DueLists
        due={whatIsDue(recommendations, props.expiringEvidence, today)}
        overdueEvidence={props.overdueEvidence}
        promises={promises}
        undated={{
          reviews: countUndatedReviews(recommendations),
          promises: promises.undated.length,
          isAnythingDated: isAnythingDated(recommendations) || props.overdueEvidence.length > 0,
        }}
        figuresDue={listFiguresDue(
          props.lastFigures,
          props.openRequests.map(({ measureRef }) => measureRef),
          today,
        )}
        disagreements={listDisagreements(recommendations, props.linked, today)}
      />
      <OpenWorkList recommendations={recommendations} />
      <OpenRequests requests={props.openRequests} today={today} />
      <NextPublication publication={props.openPublication} personId={person.id} />
      {props.views}
      {inspections.map(({ inspection, recommendations: own }) => (
        <RecommendationList
          key={inspection.id}
          inspection={inspection}
          recommendations={own}
          status={status}
        />
      ))}
    </WidePage>
  );
}

/** Before there is a report: the lists would all be empty, so what comes first stands in their place. */
function FirstDay({ person, hour, firstSteps, stuckWork, waiting }: TodayViewProps) {
  return (
    <WidePage>
      <h1 className="govuk-heading-l">
        {greetingAt(hour)}, {person.name}
      </h1>
      <StoppedWork stuck={stuckWork} />
      {waiting.length > 0 && <WaitingList waiting={waiting} />}
      <FirstStepsList steps={firstSteps} />
    </WidePage>
  );
}

function greetingAt(hour: number): string {
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}
