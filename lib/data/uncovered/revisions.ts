import { database } from '@/lib/data/database';
import { keysOf, oneOf } from '@/lib/data/lists';
import { VALUE_FLAGS } from '@/lib/domain/figure';
import type { FigureRevised } from '@/lib/domain/figures/revisions/revision-line';

type Numbers = {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  flags: string[];
};
type Row = Numbers & { slug: string; start: string; end: string; recordedAt: Date };

const flags = keysOf(VALUE_FLAGS);
const figuresOf = ({ numerator, denominator, value, flags: marks }: Numbers) => ({
  ...{ numerator, denominator, value },
  flags: marks.map((flag) => oneOf(flags, flag)),
});

/**
 * Every figure that took the place of an earlier one which its own source gave, with both, whoever may read them.
 * Comparisons of all forces are not among them: they are replaced as a whole.
 */
export async function listUncoveredRevisions(): Promise<FigureRevised[]> {
  const rows = await database().$queryRaw<Row[]>`
    select s.slug, o.period_start::text as start, o.period_end::text as "end", o.numerator, o.denominator, o.value, o.flags,
      o.recorded_at as "recordedAt"
    from observation o join series s on s.id = o.series_id
    where s.compared_as is null and (o.source is null or o.source = s.source) and exists (
      select from observation r where r.series_id = o.series_id and r.period_start = o.period_start
        and r.period_end = o.period_end and r.revision > 1)
    order by s.slug, o.period_start, o.period_end, o.revision`;
  const isSameFigure = (one: Row | undefined, other: Row) =>
    one?.slug === other.slug && one.start === other.start && one.end === other.end;
  return rows.flatMap((row, at): FigureRevised[] => {
    const [before, after] = [rows[at - 1], rows[at + 1]];
    if (!before || !isSameFigure(before, row)) return [];
    const { slug, start, end, recordedAt } = row;
    return [
      {
        ...{ slug, start, end, recordedAt: recordedAt.toISOString() },
        ...{ was: figuresOf(before), now: figuresOf(row), isNewest: !isSameFigure(after, row) },
      },
    ];
  });
}
