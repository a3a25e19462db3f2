import { measureHref } from './addresses';

/** The ways to change a measure itself, for those who may. */
export function MeasureActions({ measureRef }: { measureRef: string }) {
  const here = measureHref('/manage/measures', measureRef);
  const links = [
    { href: `${here}/edit`, text: 'Change this measure' },
    { href: `${here}/speaks-to`, text: 'What it speaks to' },
    { href: `${here}/target`, text: 'Targets' },
    { href: `${here}/notes`, text: 'Notes on its charts' },
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
