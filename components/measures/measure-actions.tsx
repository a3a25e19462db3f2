import { proposedFreshStarts } from '@/lib/domain/measures/fresh-starts';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { LEVEL_CHANGED, officeMeasureHref } from '@/lib/domain/paths/office';

/** The ways to change a measure itself, for those who may. */
export function MeasureActions({ measure, mayExempt }: { measure: PublicMeasure; mayExempt: boolean }) {
  const measureRef = measure.ref;
  const notes = officeMeasureHref(measureRef, 'notes');
  const links = [
    { href: officeMeasureHref(measureRef, 'edit'), text: 'Change this measure' },
    { href: officeMeasureHref(measureRef, 'links'), text: 'Linked recommendations' },
    { href: officeMeasureHref(measureRef, 'target'), text: 'Targets' },
    { href: notes, text: 'Notes on its charts' },
    ...(mayExempt
      ? [{ href: officeMeasureHref(measureRef, 'published'), text: 'Figures already published' }]
      : []),
  ];
  return (
    <>
      <ul className="govuk-list">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      {proposedFreshStarts(measure).length > 0 && (
        <p className="govuk-body">
          The level of these figures changed.{' '}
          <a className="govuk-link" href={`${notes}#${LEVEL_CHANGED}`}>
            See whether the limits should be worked out again
          </a>
        </p>
      )}
    </>
  );
}
