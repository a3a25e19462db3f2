import type { PublicEvent } from '@/lib/domain/outside/measures/measure-notes';
import type { PublicSeries } from '@/lib/domain/outside/snapshot';
import { coveredBy } from './series-scope';

type Area = Pick<PublicSeries, 'area' | 'areaCode'>;
type AboutArea = Area & Pick<PublicSeries, 'scope'>;

const plain = (area: string): string => area.trim().toLowerCase().replace(/ & /g, ' and ');

/** True for figures of this area. Figures that are brought in from a file name their area and give no code. */
export function isOfArea(series: Area, other: Area): boolean {
  if (series.areaCode === null || other.areaCode === null) return plain(series.area) === plain(other.area);
  return series.areaCode === other.areaCode;
}

/**
 * The events to draw on a chart that is about `series`: those of its own area, where it is about rape or sexual offences.
 * New ways of working in one force explain nothing of a country, of other forces, or of all crime.
 */
export function eventsOn(series: AboutArea, events: readonly PublicEvent[]): PublicEvent[] {
  if (coveredBy(series) === 'all crime') return [];
  return events.filter((event) => isOfArea(series, event));
}
