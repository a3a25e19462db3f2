import type { ReactNode } from 'react';
import type { Colour } from './colour';
import { Tag } from './tag';

type MarkingBannerProps = { mark: string; colour?: Colour; children: ReactNode };

/** A strip below the header that says what kind of page this is: a draft, a test place, a marking. */
export function MarkingBanner({ mark, colour = 'grey', children }: MarkingBannerProps) {
  return (
    <section className="app-marking" aria-label={mark}>
      <p className="govuk-width-container app-marking__text">
        <Tag colour={colour}>{mark}</Tag> <span>{children}</span>
      </p>
    </section>
  );
}
