import type { PublicEvent, PublicSeries } from '@/lib/domain/outside/snapshot';
import { coveredBy } from './series-scope';

type AboutArea = Pick<PublicSeries, 'area' | 'areaCode' | 'scope'>;

const plain = (area: string): string => area.trim().toLowerCase().replace(/ & /g, ' and ');

/**
 * The events to draw on a chart that is about `series`: those of its own area, where it is about rape or sexual offences.
 * New ways of working in one force explain nothing of a country, of other forces, or of all crime.
 */
export function eventsOn(series: AboutArea, events: readonly PublicEvent[]): PublicEvent[] {
  if (coveredBy(series) === 'all crime') return [];
  return events.filter((event) =>
    series.areaCode === null ? plain(series.area) === plain(event.area) : series.areaCode === event.areaCode,
  );
}
