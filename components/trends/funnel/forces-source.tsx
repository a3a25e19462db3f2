import type { PublicSeries } from '@/lib/domain/outside/snapshot';

/** What the figures of all forces cover, what to know of them, and their licence: the same for every force. */
export function ForcesSource({ series }: { series: PublicSeries }) {
  const { scope, note, licence, sourceUrl } = series;
  return (
    <>
      <p className="govuk-body-s">{scope}</p>
      {note && <p className="govuk-body-s">{note}</p>}
      <p className="govuk-body-s">
        {licence}
        {sourceUrl && (
          <>
            {' '}
            <a className="govuk-link" href={sourceUrl} rel="noreferrer">
              Where figures of this kind are published
            </a>
          </>
        )}
      </p>
    </>
  );
}
