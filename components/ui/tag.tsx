import type { ReactNode } from 'react';
import { classNames } from './class-names';
import type { Colour } from './colour';

type TagProps = { children: ReactNode; colour?: Colour };

/** A word for a state. The word carries the meaning; the colour only helps to find it. */
export function Tag({ children, colour = 'blue' }: TagProps) {
  return (
    <strong className={classNames('govuk-tag', colour !== 'blue' && `govuk-tag--${colour}`)}>
      {children}
    </strong>
  );
}
