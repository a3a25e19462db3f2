import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { ILLUSTRATIVE } from '@/lib/domain/chart/chart-words';
import { type NotJudged, VARIATIONS } from '@/lib/domain/statistics/judgement';

const NOT_JUDGED: Record<NotJudged, string> = {
  'no-figures': 'No figures that can be shown yet',
  'too-few-figures': 'Too few figures to tell',
  overlapping: 'Not tested, because its periods overlap',
  'too-few-cases': 'Too few cases to tell',
  'too-few-neighbours': 'Too many gaps to tell',
  'no-variation': 'Too little variation to tell',
  'level-changed': 'The level changed',
  dependent: 'Not tested, because each figure follows the one before',
};

/** "An unusual change: higher", "No unusual change", or why nothing can be told. A verdict on invented figures says so. */
export function verdictInWords({
  judgement,
  illustrative,
}: Pick<ChartModel, 'judgement' | 'illustrative'>): string {
  const { variation, notJudged } = judgement;
  const verdict = variation === null ? NOT_JUDGED[notJudged ?? 'too-few-figures'] : VARIATIONS[variation];
  return illustrative ? `${verdict} (${ILLUSTRATIVE.toLowerCase()})` : verdict;
}
