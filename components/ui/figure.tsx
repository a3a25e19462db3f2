import type { ReactNode } from 'react';
import { Heading } from './heading';
import type { HeadingLevel } from './heading';

type FigureProps = {
  id: string;
  /** What the chart shows, as a headline. */
  title: ReactNode;
  headingLevel?: HeadingLevel;
  /** What the chart says, in one sentence. */
  sentence?: ReactNode;
  /** The drawing. It carries its own text alternative. */
  children: ReactNode;
  /** Period, source and notes. */
  caption?: ReactNode;
  /** The same numbers as a table, and how they were worked out. */
  after?: ReactNode;
};

/** A chart with its sentence before it and its table after it. It slides sideways where it does not fit. */
export function Figure({ id, title, headingLevel = 3, sentence, children, caption, after }: FigureProps) {
  return (
    <figure className="app-figure" id={id}>
      <Heading level={headingLevel} className="app-figure__title" id={`${id}-title`}>
        {title}
      </Heading>
      {sentence && <p className="app-figure__sentence">{sentence}</p>}
      <div className="app-figure__plot" role="group" aria-labelledby={`${id}-title`} tabIndex={0}>
        {children}
      </div>
      {caption && <figcaption className="app-figure__caption">{caption}</figcaption>}
      {after}
    </figure>
  );
}
