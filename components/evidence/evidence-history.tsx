import { EventTimeline } from '@/components/audit/event-timeline';
import { sentenceCase } from '@/components/site/words/words';
import { Heading } from '@/components/ui/heading';
import type { AuditLine } from '@/lib/domain/audit-event';
import { verbOf } from '@/lib/schemas/events/audit-events';

/** What was done with an item of evidence, newest first: what changed, who did it, when and why. */
export function EvidenceHistory({ events }: { events: readonly AuditLine[] }) {
  return (
    <section aria-labelledby="history">
      <Heading level={2} id="history">
        History
      </Heading>
      <EventTimeline events={events} titleOf={({ action }) => sentenceCase(verbOf(action))} />
    </section>
  );
}
