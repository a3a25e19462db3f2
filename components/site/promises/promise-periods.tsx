import { Details } from '@/components/ui/details';
import { type Day, formatDay } from '@/lib/domain/day';
import { describeReliance } from '@/lib/domain/evidence/expiry';
import type { PublicTold } from '@/lib/domain/outside/promises';
import { describePeriodOf } from '@/lib/domain/promises/occurrence-words';
import {
  type Occurrence,
  OCCURRENCE_STATES,
  occurrencesOf,
  TOLD_STATES,
} from '@/lib/domain/promises/occurrences';
import { endingIn } from '@/lib/domain/promises/promise-grid';
import type { GridRow } from './grid-row';

type PromisePeriodsProps = { rows: readonly GridRow[]; months: readonly Day[]; asAt: Day };

/** The place of what was said of one promise, on the page of the grid. */
export const periodsAnchor = ({ name }: Pick<GridRow, 'name'>): string =>
  `periods-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

/** What was said of each period in the grid, with the evidence that its readers may see. */
export function PromisePeriods({ rows, months, asAt }: PromisePeriodsProps) {
  const told = rows.flatMap((row) => {
    const periods = months
      .flatMap((month) => endingIn(occurrencesOf(row.promise, asAt), month))
      .filter((period) => period.told.length > 0);
    return periods.length === 0 ? [] : [{ row, periods: periods.toReversed() }];
  });
  if (told.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">What we know of each period</h2>
      {told.map(({ row, periods }) => (
        <Details key={row.name} id={periodsAnchor(row)} summary={`${row.name}: ${row.promise.promise}`} open>
          <ul className="govuk-list govuk-list--bullet">
            {periods.map((period) => (
              <li key={period.start}>
                <PeriodTold period={period} asAt={asAt} />
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </section>
  );
}

function PeriodTold({ period, asAt }: { period: Occurrence<PublicTold>; asAt: Day }) {
  return (
    <>
      {describePeriodOf(period)}: {OCCURRENCE_STATES[period.state].toLowerCase()}.{' '}
      {period.told.map((told) => (
        <span key={`${told.start ?? ''} ${told.note}`}>
          {told.note} <EvidenceOf told={told} /> {describeReliance(told.evidenceExpiresOn, asAt)}
        </span>
      ))}
      <SaidBefore earlier={period.earlier} />
    </>
  );
}

/** What was said of a period and put right since. It stays readable, folded. */
function SaidBefore({ earlier }: { earlier: readonly PublicTold[] }) {
  if (earlier.length === 0) return null;
  return (
    <Details summary="What was said of this period before">
      <ul className="app-asides">
        {earlier.map((told, index) => (
          <li key={earlier.length - index}>
            Recorded on {formatDay(told.toldOn)}, {TOLD_STATES[told.state].toLowerCase()}: {told.note}{' '}
            <EvidenceOf told={told} />
          </li>
        ))}
      </ul>
    </Details>
  );
}

function EvidenceOf({ told: { evidence, hasOtherEvidence } }: { told: PublicTold }) {
  if (hasOtherEvidence) return <>We hold evidence of this that is not shown here.</>;
  if (!evidence) return null;
  if (evidence.link === null) return <>Evidence: {evidence.title}.</>;
  return (
    <>
      Evidence:{' '}
      <a className="govuk-link" href={evidence.link}>
        {evidence.title}
      </a>
      .
    </>
  );
}
