import type { Unit } from '@/lib/domain/figure';

const COUNTED: Readonly<Record<Unit, string>> = {
  percent:
    'Each figure is the number counted divided by the number it is out of, as the source gives both or added up from what it gives. Where the source gives a percentage alone, we show that percentage and no interval.',
  count:
    'Each figure is a count, as the source gives it or added up from what it gives. It is not set against the number of people who live in the area.',
  days: 'Each figure is a number of days, as the source gives it. We do not average figures that are averages already.',
  ratio:
    'Each figure is one count divided by another, as the source gives both. Where the source gives the result alone, we show that.',
  'percentage-points': 'Each figure is the difference between 2 percentages, as the source gives them.',
  'yes-no': 'Each figure says whether it was done.',
};

const FOR_ALL =
  'We do not adjust figures for the time of year, weight them or fill in missing ones. What is said of a change follows from the rules on “How we judge”. An officer may begin new limits from a day, with a reason that is shown; nobody changes a verdict by hand.';

/**
 * The first version of how a measure is counted, as it comes with the service. It says nothing that the record knows (what
 * is counted, on which date, from which source): that is worked out anew each time it is shown.
 */
export const shippedMethodology = (unit: Unit): string => `${COUNTED[unit]}\n\n${FOR_ALL}`;
