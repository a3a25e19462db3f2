import { headingOf } from '@/lib/domain/measures/measures-wall';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import type { Direction } from '@/lib/domain/figure';
import { ASSURANCES } from '@/lib/domain/statistics/judgement';
import { verdictInWords } from '@/components/trends/verdict-in-words';

/** The triangles of the charts: up for high or rising, down for low or falling. They repeat what the words say. */
const SHAPES = { up: '▲', down: '▼' } as const;

/** The verdict of a figure: is the change unusual, which way it goes, and what is to be expected of its target. */
export function VerdictWords({ model, direction }: { model: ChartModel; direction: Direction }) {
  const { variation, assurance } = model.judgement;
  const heading = headingOf(variation, direction);
  return (
    <ul className="govuk-list app-verdict">
      <li>
        <span className="app-verdict__shape" aria-hidden="true">
          {heading ? SHAPES[heading] : variation === null ? '–' : '●'}
        </span>{' '}
        {verdictInWords(model)}
      </li>
      {assurance && <li className="app-verdict__target">{ASSURANCES[assurance]}</li>}
    </ul>
  );
}
