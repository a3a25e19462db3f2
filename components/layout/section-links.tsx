type SectionLinksProps = { label?: string; links: readonly { href: string; text: string }[] };

/** The sections of a long page, to show in the side column of `TwoColumn`. */
export function SectionLinks({ label = 'On this page', links }: SectionLinksProps) {
  return (
    <nav className="app-sections" aria-label={label}>
      <h2 className="govuk-heading-s app-sections__title">{label}</h2>
      <ul className="govuk-list">
        {links.map((link) => (
          <li key={link.href}>
            <a className="govuk-link" href={link.href}>
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
