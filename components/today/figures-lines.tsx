import { counted } from '@/components/site/words/words';
import { formatDay } from '@/lib/domain/day';
import type { AllFiguresDue, FiguresDue } from '@/lib/domain/figures/due/figures-due';
import { wallHref } from '@/lib/domain/paths/measures';
import { OFFICE, officeMeasureHref } from '@/lib/domain/paths/office';
import type { Line } from './due-lines';

/** How many measures have figures that are due. */
export const countFiguresDue = ({ set, usual, none }: AllFiguresDue): number =>
  set.length + usual + none.asked + none.notAsked;

/**
 * A line for each measure whose figures are due by a day that somebody set. The others are counted in one line each, which
 * leads to their list: on a first day they are nearly the whole catalogue.
 */
export function figuresLines({ set, usual, none }: AllFiguresDue): Line[] {
  const without = none.asked + none.notAsked;
  return [
    ...set.map(figuresLine),
    ...(usual > 0 ? [usualLine(usual)] : []),
    ...(without > 0 ? [withoutLine(without, none)] : []),
  ];
}

function figuresLine({ ref, title, on, isLate }: FiguresDue): Line {
  return {
    id: ref,
    words: (
      <>
        <a className="govuk-link" href={officeMeasureHref(ref)}>
          {ref} {title}
        </a>
        , {isLate ? 'late: due by' : 'due by'} {formatDay(on)}
      </>
    ),
  };
}

function usualLine(count: number): Line {
  return {
    id: 'usual',
    words: (
      <>
        <a className="govuk-link" href={wallHref(OFFICE.measures, { due: 'usual' })}>
          {counted(count, 'measure')} with figures that are late or due soon by our usual rule
        </a>
        . Nobody has set a day for {count === 1 ? 'it' : 'them'}.
      </>
    ),
  };
}

function withoutLine(count: number, { asked, notAsked }: AllFiguresDue['none']): Line {
  return {
    id: 'none',
    words: (
      <>
        <a className="govuk-link" href={wallHref(OFFICE.measures, { due: 'none' })}>
          {counted(count, 'measure')} without any figures
        </a>
        . {asked > 0 && `Figures were asked for ${asked} of them. `}
        {notAsked > 0 && `Nobody has been asked for ${notAsked === count ? 'any' : notAsked} of them.`}
      </>
    ),
  };
}
