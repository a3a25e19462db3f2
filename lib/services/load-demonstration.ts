import { appendEvent } from '@/lib/data/audit/audit';
import {
  insertAnnotation,
  insertSeries,
  insertTarget,
  type NewAnnotation,
  type NewSeries,
  type NewTarget,
} from '@/lib/data/measures/catalogue';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';

/** Figures that somebody invented, to show what the service does with real ones. */
export type Demonstration = {
  series: readonly Omit<NewSeries, 'illustrative'>[];
  targets: readonly NewTarget[];
  annotations: readonly NewAnnotation[];
};

/** Adds invented figures to the record, in the transaction under way. From then on the record is a demonstration. */
export async function loadDemonstration({ series, targets, annotations }: Demonstration): Promise<void> {
  for (const one of series) await insertSeries({ ...one, illustrative: true });
  for (const target of targets) await insertTarget(target);
  for (const annotation of annotations) await insertAnnotation(annotation);
  await appendEvent({
    actor: SERVICE_ACTOR,
    subject: { kind: 'service', id: 'demonstration' },
    event: { action: 'illustrative figures loaded', detail: { series: series.length } },
  });
}
