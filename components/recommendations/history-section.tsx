import { EventTimeline } from '@/components/audit/event-timeline';
import { Pagination } from '@/components/ui/pagination';
import { EmptyState } from '@/components/ui/empty-state';
import { formatDay } from '@/lib/domain/day';
import type { AuditLine } from '@/lib/domain/audit-event';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import { mergedPromisesOf, numberPromises } from '@/lib/domain/promises/promises-of';
import { verbOf } from '@/lib/schemas/events/audit-events';

type HistorySectionProps = {
  recommendation: RecommendationRecord;
  evidence: readonly EvidenceRecord[];
  /** The events of this recommendation's records, newest first. */
  events: readonly AuditLine[];
  /** Which page of them, from 1. */
  page: number;
};

const EVENTS_A_PAGE = 15;

/** What was changed, newest first: before and after, who, when and why. */
export function HistorySection({ recommendation, evidence, events, page }: HistorySectionProps) {
  const pages = Math.max(1, Math.ceil(events.length / EVENTS_A_PAGE));
  const shown = Math.min(page, pages);
  const nameOf = namesOf(recommendation, evidence);
  return (
    <section id="history">
      <h2 className="govuk-heading-m">History</h2>
      {events.length === 0 ? (
        <EmptyState title="Nothing has been recorded since the response was imported">
          <p className="govuk-body">
            Every change of a status, check of a promise and decision on evidence appears here, with who made
            it and why.
          </p>
        </EmptyState>
      ) : (
        <>
          <EventTimeline
            events={events.slice((shown - 1) * EVENTS_A_PAGE, shown * EVENTS_A_PAGE)}
            titleOf={({ subject, action }) => `${nameOf.get(subject.id) ?? 'A record'}: ${verbOf(action)}`}
          />
          <Pagination of="history" page={shown} pages={pages} hrefOf={(to) => `?history=${to}#history`} />
        </>
      )}
    </section>
  );
}

function namesOf(recommendation: RecommendationRecord, evidence: readonly EvidenceRecord[]) {
  return new Map([
    ...recommendation.requirements.map(({ id, ref }) => [id, `Part ${ref}`] as const),
    ...recommendation.responses.map(({ id, datedOn }) => [id, `Response of ${formatDay(datedOn)}`] as const),
    ...[...numberPromises(recommendation), ...mergedPromisesOf(recommendation)].map(
      ({ id, number }) => [id, `Promise ${number}`] as const,
    ),
    ...evidence.map(({ id, title }) => [id, `Evidence “${title}”`] as const),
  ]);
}
