import { Timeline, type TimelineItem } from '@/components/ui/timeline';
import { type Day, formatDay } from '@/lib/domain/day';
import { POSITION_LABELS } from '@/lib/domain/promises/response';
import { stepsOfPart } from '@/lib/domain/recommendations/part-history';
import type { PublicInspection, PublicRecommendation } from '@/lib/domain/outside/snapshot';

type Published = Pick<PublicInspection, 'publishedOn'>;
type Event = { on: Day; id: string; title: string; words?: string };

/** What has happened to a recommendation since it was made, newest first. Days that are equal keep this order. */
function historyOf(recommendation: PublicRecommendation, inspection: Published): Event[] {
  const events: Event[] = [
    { on: inspection.publishedOn, id: 'event-asked', title: 'Inspectors published this recommendation' },
    ...recommendation.responses.map(({ datedOn, voice, revision, position }, index) => ({
      on: datedOn,
      id: `event-answered-${index}`,
      title: `${voice === 'commissioner' ? 'We' : 'The chief officer'} responded${revision > 1 ? ' again' : ''}${position ? `: ${POSITION_LABELS[position].toLowerCase()}` : ''}`,
    })),
    ...recommendation.requirements.flatMap((part) =>
      stepsOfPart(part).map((step, index) => ({ ...step, id: `event-${part.ref}-${index}` })),
    ),
  ];
  return events
    .map((event, index) => ({ event, index }))
    .sort(byDay)
    .map(({ event }) => event)
    .reverse();
}

const byDay = (a: { event: Event; index: number }, b: { event: Event; index: number }) =>
  a.event.on.localeCompare(b.event.on) || a.index - b.index;

/** The history of a recommendation as a list of days. */
export function PageHistory({
  recommendation,
  inspection,
}: {
  recommendation: PublicRecommendation;
  inspection: Published;
}) {
  const items = historyOf(recommendation, inspection).map(({ on, id, title, words }): TimelineItem => ({
    id,
    title,
    date: on,
    dateText: formatDay(on),
    children: words && <p>{words}</p>,
  }));
  return <Timeline items={items} />;
}
