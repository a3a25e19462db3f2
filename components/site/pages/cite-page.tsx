import { formatDay } from '@/lib/domain/day';
import type { Place } from '@/components/site/place';
import { SERVICE_NAME } from '@/components/site/words/words';

/** How to name this page so that somebody else finds the very same words, also when newer ones have been published. */
export function CitePage({ place, title }: { place: Place; title: string }) {
  const { edition, organisation } = place.snapshot;
  return (
    <section className="site-section" aria-labelledby="cite">
      <h2 className="govuk-heading-m" id="cite">
        Cite this page
      </h2>
      <p className="govuk-body">
        {organisation.name}, “{title}”, {SERVICE_NAME}, edition {edition.number}, as at{' '}
        {formatDay(edition.datedOn)}.
      </p>
      <p className="govuk-body">
        This edition does not change. It stays on this site at{' '}
        <span className="site-address">{`/editions/${edition.number}${place.path}`}</span> when newer editions
        are published.
      </p>
    </section>
  );
}
