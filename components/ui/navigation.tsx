export type NavigationItem = { href: string; text: string; current?: boolean };

type NavigationProps = { items: readonly NavigationItem[]; label?: string };

/** The sections of the service. It wraps where there is no room; nothing is folded away. */
export function Navigation({ items, label = 'Main' }: NavigationProps) {
  return (
    <nav className="app-navigation" aria-label={label}>
      <ul className="govuk-width-container app-navigation__list">
        {items.map((item) => (
          <li key={item.href}>
            <a
              className="app-navigation__link"
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
            >
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
