import type { ReactNode } from 'react';
import { Heading } from './heading';
import type { HeadingLevel } from './heading';

export type TimelineItem = {
  id: string;
  title: ReactNode;
  /** The day as `2021-09-17`, for machines, and in words. */
  date: string;
  dateText: string;
  /** Who did it. */
  by?: ReactNode;
  children?: ReactNode;
};

type TimelineProps = { items: readonly TimelineItem[]; headingLevel?: HeadingLevel };

/** What happened, in the order given. */
export function Timeline({ items, headingLevel = 3 }: TimelineProps) {
  return (
    <ol className="app-timeline">
      {items.map((item) => (
        <li className="app-timeline__item" key={item.id} id={item.id}>
          <Heading level={headingLevel} className="app-timeline__title">
            {item.title}
          </Heading>
          <p className="app-timeline__when">
            <time dateTime={item.date}>{item.dateText}</time>
            {item.by && <> by {item.by}</>}
          </p>
          {item.children}
        </li>
      ))}
    </ol>
  );
}
