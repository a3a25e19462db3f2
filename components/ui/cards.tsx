import type { ReactNode } from 'react';
import { Heading } from './heading';
import type { HeadingLevel } from './heading';

/** A list of cards, one below the other. */
export function Cards({ children }: { children: ReactNode }) {
  return <ul className="app-cards">{children}</ul>;
}

type CardProps = {
  href: string;
  /** What is small above the title, such as a number. */
  kicker?: ReactNode;
  title: ReactNode;
  /** A tag. */
  status?: ReactNode;
  headingLevel?: HeadingLevel;
  children?: ReactNode;
};

/** One thing to read more about. Only its title is a link, so that the words can be selected. */
export function Card({ href, kicker, title, status, headingLevel = 3, children }: CardProps) {
  return (
    <li className="app-card">
      <div className="app-card__top">
        {kicker && <span className="app-card__kicker">{kicker}</span>}
        {status}
      </div>
      <Heading level={headingLevel} className="app-card__title">
        <a className="govuk-link" href={href}>
          {title}
        </a>
      </Heading>
      {children && <div className="app-card__body">{children}</div>}
    </li>
  );
}
