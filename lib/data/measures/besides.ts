import { day } from '@/lib/domain/day';
import { areaCalled } from '@/lib/domain/figures/areas/area-names';
import type { ForceEvent } from '@/lib/domain/measures/annotation-record';
import type { KeptFootnote } from '@/lib/domain/measures/footnote-choices';
import type { FootnoteAbout } from '@/lib/domain/measures/footnote-record';
import { database } from '@/lib/data/database';

type Row = {
  kind: 'event' | 'footnote';
  id: string;
  words: string;
  source: string;
  from: string | null;
  to: string | null;
  area: string | null;
  areaCode: string | null;
  series: string | null;
  measure: string | null;
};

/** What is shown with measures and belongs to none of them alone. */
export type BesideMeasures = { events: ForceEvent[]; footnotes: KeptFootnote[] };

/**
 * What happened in the area of the inspected force, for every measure alike, the earliest first and empty where no force is
 * known; and the footnotes that were not withdrawn, in the order in which they were written.
 */
export async function readBesideMeasures(): Promise<BesideMeasures> {
  const rows = await database().$queryRaw<Row[]>`
    select * from (
      select 'event' as kind, a.id::text, a.words, a.source, a.date::text as "from", null as "to", force.name as area,
        force.ons_code as "areaCode", null as series, null as measure, null::timestamptz as written
      from annotation a cross join (select name, ons_code from body where kind = 'force' and ons_code is not null
        order by slug limit 1) force
      where a.measure_id is null and a.withdrawn_at is null
      union all
      select 'footnote', f.id::text, f.words, f.source, f.period_start::text, f.period_end::text, f.area, f.area_code,
        s.slug, m.ref, f.recorded_at
      from footnote f left join series s on s.id = f.series_id
        left join measure m on m.id = coalesce(f.measure_id, s.measure_id)
      where f.withdrawn_at is null) besides
    order by kind, written, case kind when 'event' then "from" end, case kind when 'event' then words end, id`;
  return {
    events: rows.flatMap((row) => (row.kind === 'event' ? toEvent(row) : [])),
    footnotes: rows.flatMap((row) => (row.kind === 'footnote' ? [toFootnote(row)] : [])),
  };
}

function toEvent({ from, words, source, area, areaCode }: Row): ForceEvent[] {
  if (from === null || area === null || areaCode === null) return [];
  // Figures that are brought in name their area and give no code.
  return [{ ...{ date: day(from), words, source, areaCode }, area: areaCalled(areaCode) ?? area }];
}

const toFootnote = (row: Row): KeptFootnote => ({
  ...{ id: row.id, words: row.words, source: row.source, measureRef: row.measure },
  ...{ withdrawnAt: null, withdrawnReason: null },
  about: aboutOf(row),
});

function aboutOf({ series, area, areaCode, from, to }: Row): FootnoteAbout {
  if (series !== null && from !== null && to !== null)
    return { kind: 'figure', slug: series, start: day(from), end: day(to) };
  if (series !== null) return { kind: 'series', slug: series };
  return area === null ? { kind: 'measure' } : { kind: 'area', area, areaCode };
}
