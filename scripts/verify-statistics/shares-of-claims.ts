import {
  SERIES_OF_EACH_KIND,
  WITH_A_STEP,
  WITHOUT_A_CHANGE,
} from '@/lib/domain/statistics/stability/measured-shares';
import {
  MOST_OF_INDEPENDENT,
  printedShare,
  tryCounted,
  tryRules,
} from '@/tests/support/statistics/tried-kinds';
import { type Comparison, compareText } from './comparison';

const SEED = 20_261_129;
const SOURCE = 'How we judge';

/** The shares that "How we judge" prints, beside those of series made anew. */
export function sharesOfClaims(): Comparison[] {
  const { withoutAChange, withAStep } = tryRules(SERIES_OF_EACH_KIND, SEED);
  const quiet = withoutAChange.map(({ figures, follows, claims, levels }, index) => {
    const shown = WITHOUT_A_CHANGE[index];
    return compareText(SOURCE, `${figures} figures${follows ? ', each follows the one before' : ''}`, {
      expected: shown && { claims: shown.claims, levels: shown.levels },
      ours: { claims: printedShare(claims), levels: printedShare(levels) },
    });
  });
  const stepped = withAStep.map(({ figures, seen }, index) =>
    compareText(SOURCE, `${figures} figures with a step`, {
      expected: WITH_A_STEP[index]?.seen,
      ours: printedShare(seen),
    }),
  );
  return [...quiet, ...stepped, ...countedSeries()];
}

/** Shares and small counts, of which the page prints nothing, beside the bounds that hold for all. */
function countedSeries(): Comparison[] {
  return tryCounted(SERIES_OF_EACH_KIND / 5, SEED).map(({ of, figures, claims, levels }) => {
    const isKept =
      printedShare(claims) <= MOST_OF_INDEPENDENT.claims &&
      printedShare(levels) <= MOST_OF_INDEPENDENT.levels;
    const what = `${figures} ${of}, independent: unusual ${printedShare(claims)}%, level ${printedShare(levels)}%`;
    return compareText('Bounds', what, {
      expected: 'at most 3% and 4%',
      ours: isKept ? 'at most 3% and 4%' : 'more',
    });
  });
}
