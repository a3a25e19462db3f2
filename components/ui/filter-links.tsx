type FilterLink = { href: string; text: string; count?: number; current?: boolean };

type FilterLinksProps = { label: string; links: readonly FilterLink[] };

/** Ways to narrow a list. Each is an address of its own, so it can be kept, sent and opened without JavaScript. */
export function FilterLinks({ label, links }: FilterLinksProps) {
  return (
    <nav className="app-filters" aria-label={label}>
      <span className="app-filters__label" aria-hidden="true">
        {label}
      </span>
      <ul className="app-filters__list">
        {links.map((link) => (
          <li key={link.href}>
            <a
              className="app-filters__link"
              href={link.href}
              aria-current={link.current ? 'true' : undefined}
            >
              {link.text}
              {link.count !== undefined && ` (${link.count})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
