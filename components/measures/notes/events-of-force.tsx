import { WrittenIn } from '@/components/trends/footnotes';
import { Heading } from '@/components/ui/heading';
import { datedWords } from '@/lib/domain/chart/notes/dated-words';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';

/** What is drawn on every chart of the force's own figures about rape or sexual offences, whatever the measure. */
export function EventsOfForce({ events }: Pick<MeasureRecord, 'events'>) {
  if (events.length === 0) return null;
  return (
    <>
      <Heading level={2} className="govuk-heading-m">
        Events drawn on all charts about this force
      </Heading>
      <p className="govuk-body">
        They are on every chart of figures about rape or sexual offences in the area of {events[0]?.area}.
        They are not on charts about a country, other forces or all crime.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {events.map((event) => (
          <li key={event.words}>
            {datedWords(event)}
            <WrittenIn source={event.source} />
          </li>
        ))}
      </ul>
    </>
  );
}
