import { Timeline } from '@/components/ui/timeline';
import type { AuditLine } from '@/lib/domain/audit-event';
import { dayInLondon, formatInstant } from '@/lib/domain/day';
import { describeEvent } from '@/lib/schemas/events/audit-events';
import { ChangeRows } from './change-rows';

type EventTimelineProps = {
  /** Newest first. */
  events: readonly AuditLine[];
  titleOf: (event: AuditLine) => string;
};

/** What was done, for people of the office: what changed, who did it, when and why. */
export function EventTimeline({ events, titleOf }: EventTimelineProps) {
  return (
    <Timeline
      items={events.map((event) => {
        const at = new Date(event.at);
        const { changes, reason } = describeEvent(event);
        return {
          id: `event-${event.seq}`,
          title: titleOf(event),
          date: dayInLondon(at),
          dateText: formatInstant(at),
          by: event.actorName,
          children: (
            <>
              <ChangeRows changes={changes} />
              {reason && <p className="govuk-body">{reason}</p>}
            </>
          ),
        };
      })}
    />
  );
}
