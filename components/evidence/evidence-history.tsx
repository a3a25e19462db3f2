import { ChangeRows } from '@/components/audit/change-rows';
import { sentenceCase } from '@/components/site/words/words';
import { Heading } from '@/components/ui/heading';
import { Timeline } from '@/components/ui/timeline';
import type { AuditLine } from '@/lib/domain/audit-event';
import { dayInLondon, formatInstant } from '@/lib/domain/day';
import { describeEvent, verbOf } from '@/lib/schemas/events/audit-events';

/** What was done with an item of evidence, newest first: what changed, who did it, when and why. */
export function EvidenceHistory({ events }: { events: readonly AuditLine[] }) {
  return (
    <section aria-labelledby="history">
      <Heading level={2} id="history">
        History
      </Heading>
      <Timeline
        items={events.map((event) => {
          const at = new Date(event.at);
          const { changes, reason } = describeEvent(event);
          return {
            id: `event-${event.seq}`,
            title: sentenceCase(verbOf(event.action)),
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
    </section>
  );
}
