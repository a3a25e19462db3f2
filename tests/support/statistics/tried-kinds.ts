import {
  CORRELATION_TRIED,
  STEP_TRIED,
  WITH_A_STEP,
  WITHOUT_A_CHANGE,
} from '@/lib/domain/statistics/stability/measured-shares';
import { sharesOf } from './simulated-series';

/** What "How we judge" prints, worked out anew from so many series of each kind; shares from 0 to 1. */
export function tryRules(count: number, seed: number) {
  const withoutAChange = WITHOUT_A_CHANGE.map(({ figures, follows }, index) => {
    const correlation = follows ? CORRELATION_TRIED : 0;
    const kind = { of: 'measurements', figures, correlation, step: 0 } as const;
    return { figures, follows, ...sharesOf(kind, count, seed + index) };
  });
  const withAStep = WITH_A_STEP.map(({ figures }, index) => {
    const kind = { of: 'measurements', figures, correlation: 0, step: STEP_TRIED.deviations } as const;
    return { figures, ...sharesOf(kind, count, seed + 100 + index) };
  });
  return { withoutAChange, withAStep };
}

/** The most, in per cent, that may be said of independent series, whatever they count. */
export const MOST_OF_INDEPENDENT = { claims: 3, levels: 4 } as const;

/** The same for shares and small counts that are independent, whose limits are not made of steps. */
export function tryCounted(count: number, seed: number) {
  return (['shares', 'counts'] as const).flatMap((of, kind) =>
    [12, 24, 48].map((figures, index) => ({
      of,
      figures,
      ...sharesOf({ of, figures }, count, seed + 10 * kind + index),
    })),
  );
}

/** A share from 0 to 1 as it is printed: in per cent, with one decimal. */
export const printedShare = (share: number): number => Number((100 * share).toFixed(1));
