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
    const kind = { figures, correlation: follows ? CORRELATION_TRIED : 0, step: 0 };
    return { figures, follows, ...sharesOf(kind, count, seed + index) };
  });
  const withAStep = WITH_A_STEP.map(({ figures }, index) => {
    const kind = { figures, correlation: 0, step: STEP_TRIED.deviations };
    return { figures, ...sharesOf(kind, count, seed + 100 + index) };
  });
  return { withoutAChange, withAStep };
}

/** A share from 0 to 1 as it is printed: in per cent, with one decimal. */
export const printedShare = (share: number): number => Number((100 * share).toFixed(1));
