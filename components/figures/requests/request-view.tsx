import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { SummaryCard } from '@/components/ui/summary-card';
import { SummaryList } from '@/components/ui/summary-list';
import { Tag } from '@/components/ui/tag';
import { type Day, formatDay, formatInstant } from '@/lib/domain/day';
import { type FigureRequestRecord, isRequestLate, REQUEST_STATES } from '@/lib/domain/figures/figure-request';
import { officeMeasureHref } from '@/lib/domain/paths/office';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { RequestForm } from './request-form';
import { SettleRequestForm } from './request-settle-form';

type RequestViewProps = {
  measure: { ref: string; title: string };
  requests: readonly FigureRequestRecord[];
  today: Day;
  actions: { ask: FormActionHandler; settle: FormActionHandler };
};

/** Asking for the figures of one measure, and what was asked before. */
export function RequestView({ measure, requests, today, actions }: RequestViewProps) {
  return (
    <NarrowPage before={<BackLink href={officeMeasureHref(measure.ref)}>Measure {measure.ref}</BackLink>}>
      <span className="govuk-caption-l">
        Measure {measure.ref}: {measure.title}
      </span>
      <Heading level={1} className="govuk-heading-l">
        Ask for figures
      </Heading>
      <p className="govuk-body">
        This records what you asked for and by when. It stays on your list until the figures arrive. Send the
        request itself as you usually do.
      </p>
      <RequestForm action={actions.ask} measureRef={measure.ref} />
      {requests.length > 0 && (
        <Heading level={2} className="govuk-heading-m">
          Earlier requests
        </Heading>
      )}
      {requests.map((request) => (
        <Request key={request.id} request={request} today={today} settle={actions.settle} />
      ))}
    </NarrowPage>
  );
}

type RequestProps = { request: FigureRequestRecord; today: Day; settle: FormActionHandler };

function Request({ request, today, settle }: RequestProps) {
  const { id, measureRef, askedOf, dueOn, note, state, askedBy, askedAt, settledNote } = request;
  const isLate = isRequestLate(request, today);
  const rows = [
    { key: 'Status', value: isLate ? <Tag colour="orange">Late</Tag> : REQUEST_STATES[state] },
    { key: 'Due', value: formatDay(dueOn) },
    { key: 'Which figures', value: note },
    { key: 'Asked', value: `${formatInstant(new Date(askedAt))}${askedBy ? ` by ${askedBy.name}` : ''}` },
    ...(settledNote ? [{ key: 'Note', value: settledNote }] : []),
  ];
  return (
    <SummaryCard title={`Asked of ${askedOf}`}>
      <SummaryList rows={rows} />
      {state === 'asked' && <SettleRequestForm action={settle} id={id} measureRef={measureRef} />}
    </SummaryCard>
  );
}
