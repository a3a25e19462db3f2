import { AUDIENCES } from '@/lib/domain/measures/figure-decision';
import type { FigureDecision } from '@/lib/domain/measures/decide-figures';
import { arrayLiteral } from '@/lib/data/array-literal';
import { database } from '@/lib/data/database';
import { Prisma } from '@/prisma/generated/app/client';

/** Waits until nobody else saves decisions about figures; the lock ends with the transaction under way. */
export async function lockDecisions(): Promise<void> {
  await database().$executeRaw`select pg_advisory_xact_lock(hashtextextended('decisions about figures', 0))`;
}

/**
 * One text for everything that decisions rest on: it changes whenever a figure, a series, a rule or an edition is added
 * or changed. Figures are only ever added, and so are series but for the mark of their publisher; what an approver says of one ends once.
 */
export async function findStateOfFigures(): Promise<string> {
  const [row] = await database().$queryRaw<{ state: string }[]>`
    select concat_ws(' ', (select count(*) from observation),
      (select md5(string_agg(concat_ws(' ', slug, official_url), '|' order by slug)) from series),
      (select md5(string_agg(concat_ws(' ', ref, disclosure_rule), '|' order by ref)) from measure),
      (select count(*) || '/' || count(ended_at) from series_exemption), (select count(*) from trial where ended_at is null),
      (select md5(string_agg(e.id::text, '|' order by e.id)) from published.edition e join publication p on p.id = e.id
        where e.published_at is not null or p.state in ('draft', 'approved'))) as state`;
  return row?.state ?? '';
}

/** True while some newest figure of its own source has no decision under the rule that its measure has now. */
export async function hasUndecidedFigures(): Promise<boolean> {
  const [row] = await database().$queryRaw<{ found: boolean }[]>`
    select exists (select from
      (select distinct on (o.series_id, o.period_start, o.period_end) o.id, m.disclosure_rule as rule
        from observation o join series s on s.id = o.series_id join measure m on m.id = s.measure_id
        where o.source is null or o.source = s.source
        order by o.series_id, o.period_start, o.period_end, o.revision desc) newest
      where (select count(*) from disclosure_decision d
        where d.observation_id = newest.id and d.superseded_at is null and d.rule = newest.rule) < ${AUDIENCES.length}) as found`;
  return row?.found ?? false;
}

type Column = (valueOf: (one: FigureDecision) => string | number) => string;

/** The figures that decisions are about. A column is one text: a parameter for each value takes many times as long. */
const figuresOf = (column: Column) => Prisma.sql`
  unnest(
    ${column(({ series }) => series)}::text[],
    ${column(({ period }) => period.start)}::date[],
    ${column(({ period }) => period.end)}::date[],
    ${column(({ revision }) => revision)}::int[],
    ${column(({ audience }) => audience)}::text[],
    ${column(({ hides }) => arrayLiteral(hides))}::text[],
    ${column(({ reason }) => reason)}::text[],
    ${column(({ nearlyShown }) => String(nearlyShown))}::boolean[],
    ${column(({ rule }) => rule)}::text[]
  ) as r(series, start, "end", revision, audience, hides, reason, nearly_shown, rule)
  join series s on s.slug = r.series
  join observation o on o.series_id = s.id and o.period_start = r.start and o.period_end = r."end"
    and o.revision = r.revision`;

/** Keeps new decisions, in the place of those that held before of the same figures and audiences. */
export async function insertDecisions(decisions: readonly FigureDecision[], now: Date): Promise<void> {
  const figures = figuresOf((valueOf) => arrayLiteral(decisions.map(valueOf)));
  await database().$executeRaw`update disclosure_decision set superseded_at = ${now} where id in
    (select d.id from ${figures} join disclosure_decision d on d.observation_id = o.id and d.audience = r.audience
      where d.superseded_at is null)`;
  await database().$executeRaw`
    insert into disclosure_decision (observation_id, audience, hides, reason, nearly_shown, rule, decided_at)
    select o.id, r.audience, r.hides::text[], r.reason, r.nearly_shown, r.rule, ${now}::timestamptz from ${figures}`;
}
