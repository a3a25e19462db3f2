import { officeMeasureHref } from '@/lib/domain/paths/office';

/** The ways to change a measure itself, for those who may. */
export function MeasureActions({ measureRef }: { measureRef: string }) {
  const links = [
    { href: officeMeasureHref(measureRef, 'edit'), text: 'Change this measure' },
    { href: officeMeasureHref(measureRef, 'speaks-to'), text: 'Linked recommendations' },
    { href: officeMeasureHref(measureRef, 'target'), text: 'Targets' },
    { href: officeMeasureHref(measureRef, 'notes'), text: 'Notes on its charts' },
  ];
  return (
    <ul className="govuk-list">
      {links.map(({ href, text }) => (
        <li key={href}>
          <a className="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
