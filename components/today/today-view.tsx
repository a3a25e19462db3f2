import type { ReactNode } from 'react';
import { WidePage } from '@/components/layout/wide-page';
import { UnansweredList } from '@/components/inspections/unanswered-list';
import { inspectionHref } from '@/lib/domain/paths/inspections';
import { OpenRequests } from '@/components/figures/requests/open-requests';
import type { Day } from '@/lib/domain/day';
import type { FigureRequestRecord } from '@/lib/domain/figures/figure-request';
import { listFiguresDue } from '@/lib/domain/figures/due/figures-due';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { libraryHref } from '@/lib/domain/paths/evidence-library';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import type { Standing } from '@/lib/domain/recommendations/standing';
import { countUndatedReviews, isAnythingDated } from '@/lib/domain/today/open-work';
import type { FirstStep } from '@/lib/domain/today/first-steps';
import type { OfficeToday } from '@/lib/domain/today/office-today';
import { expiringOn } from '@/lib/domain/today/what-is-due';
import type { StuckWork } from '@/lib/domain/stuck-work';
import type { Waiting } from '@/lib/domain/today/what-waits';
import { DueLists } from './due-lists';
import { FirstStepsList } from './first-steps-list';
import { listsOfToday } from './lists-of-today';
import { OpenWorkList } from './open-work-list';
import { NextPublication } from './next-publication';
import { RecommendationsOfOffice } from './recommendations-of-office';
import { StoppedWork } from './stopped-work';
import { WaitingForOthers, WaitingList } from './waiting-list';

type TodayViewProps = OfficeToday & {
  person: { id: string; name: string };
  hour: number;
  today: Day;
  /** What an office that begins does first; nothing where it has a report. */
  firstSteps: readonly FirstStep[];
  waiting: readonly Waiting[];
  /** What this person handed on, and somebody else must decide on. */
  waitingForOthers: readonly Waiting[];
  expiringEvidence: readonly EvidenceRecord[];
  overdueEvidence: readonly EvidenceRecord[];
  /** How much evidence there is of which the first is listed. */
  evidenceCounts: { toDecide: number; own: number; expiring: number };
  openPublication: PublicationRecord | null;
  openRequests: readonly FigureRequestRecord[];
  /** What says that it is being done, while nobody works on it. */
  stuckWork: readonly StuckWork[];
  /** The status the list is narrowed to. */
  status: Standing | undefined;
  /** The views of the recommendations that this person saved. */
  views?: ReactNode;
};

/** What needs this person today, then every recommendation with its status. */
export function TodayView(props: TodayViewProps) {
  const { person, hour, today, inspections, evidenceCounts: counts, overdueEvidence } = props;
  if (props.firstSteps.length > 0) return <FirstDay {...props} />;
  const recommendations = inspections.flatMap((each) => each.recommendations);
  const lists = listsOfToday(props, overdueEvidence);
  return (
    <WidePage>
      <h1 className="govuk-heading-l">
        {greetingAt(hour)}, {person.name}
      </h1>
      <StoppedWork stuck={props.stuckWork} />
      <WaitingList
        waiting={props.waiting}
        more={notListed(counts.toDecide, props.waiting)}
        allHref={libraryHref({ state: 'in-review' })}
      />
      <WaitingForOthers
        waiting={props.waitingForOthers}
        more={notListed(counts.own, props.waitingForOthers)}
        allHref={libraryHref({ state: 'in-review', filedBy: person.id })}
      />
      <DueLists
        lists={lists}
        expiring={{ evidence: expiringOn(props.expiringEvidence, today), count: counts.expiring }}
        undated={{
          reviews: countUndatedReviews(recommendations),
          promises: lists.undated.count,
          isAnythingDated: isAnythingDated(recommendations) || overdueEvidence.length > 0,
        }}
        figuresDue={listFiguresDue(
          props.lastFigures,
          props.openRequests.map(({ measureRef }) => measureRef),
          today,
        )}
      />
      <UnansweredList
        inspections={inspections.map(({ inspection }) => inspection)}
        today={today}
        hrefOf={inspectionHref}
      />
      <OpenWorkList list={lists['still-to-do']} />
      <OpenRequests requests={props.openRequests} today={today} />
      <NextPublication publication={props.openPublication} personId={person.id} />
      {props.views}
      <RecommendationsOfOffice inspections={inspections} status={props.status} />
    </WidePage>
  );
}

/** Before there is a report: the lists would all be empty, so what comes first stands in their place. */
function FirstDay({ person, hour, firstSteps, stuckWork, waiting, evidenceCounts }: TodayViewProps) {
  return (
    <WidePage>
      <h1 className="govuk-heading-l">
        {greetingAt(hour)}, {person.name}
      </h1>
      <StoppedWork stuck={stuckWork} />
      {waiting.length > 0 && (
        <WaitingList
          waiting={waiting}
          more={notListed(evidenceCounts.toDecide, waiting)}
          allHref={libraryHref({ state: 'in-review' })}
        />
      )}
      <FirstStepsList steps={firstSteps} />
    </WidePage>
  );
}

/** Where nothing of a list is this person’s to decide on, nothing of it is left out either. */
function notListed(count: number, waiting: readonly Waiting[]): number {
  const listed = waiting.filter(({ kind }) => kind === 'evidence').length;
  return listed === 0 ? 0 : Math.max(0, count - listed);
}

function greetingAt(hour: number): string {
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}
