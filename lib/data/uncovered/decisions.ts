import {
  DECISION_REASONS,
  type Audience,
  type Decisions,
  figureKey,
  NUMBERS,
} from '@/lib/domain/measures/figure-decision';
import { database } from '../database';
import { toDay } from '../days';
import { keysOf, oneOf } from '../lists';

type Row = {
  series: string;
  start: string;
  end: string;
  revision: number;
  hides: string[];
  reason: string;
  nearlyShown: boolean;
  rule: string;
};

const reasons = keysOf(DECISION_REASONS);

/**
 * What is decided for an audience, of every figure or of those of some measures. Whoever reads why a figure is hidden knows
 * which ones are small, so it is read here and told to nobody outside the office.
 */
export async function listUncoveredDecisions(
  audience: Audience,
  measures: readonly string[] | null = null,
): Promise<Decisions> {
  const rows = await database().$queryRaw<Row[]>`
    select s.slug as series, o.period_start::text as "start", o.period_end::text as "end", o.revision, d.hides, d.reason,
      d.nearly_shown as "nearlyShown", d.rule
    from disclosure_decision d join observation o on o.id = d.observation_id join series s on s.id = o.series_id
      join measure m on m.id = s.measure_id
    where d.audience = ${audience} and d.superseded_at is null and (${measures}::text[] is null or m.ref = any(${measures}))`;
  return new Map(
    rows.map(({ series, start, end, revision, hides, reason, nearlyShown, rule }) => [
      figureKey({ series, period: { start: toDay(new Date(start)), end: toDay(new Date(end)) }, revision }),
      {
        hides: hides.map((name) => oneOf(NUMBERS, name)),
        reason: oneOf(reasons, reason),
        ...{ nearlyShown, rule },
      },
    ]),
  );
}
