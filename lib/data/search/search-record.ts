import { can, type SignedInActor } from '@/lib/domain/permissions';
import {
  MATCH_BEGINS,
  MATCH_ENDS,
  SEARCH_KINDS,
  type SearchHit,
  type SearchKind,
  type SearchResult,
  splitMatches,
} from '@/lib/domain/search/search';
import { Prisma } from '@/prisma/generated/app/client';
import { database } from '@/lib/data/database';
import { evidenceVisibleTo } from '@/lib/data/evidence/visible-evidence';
import { findOffice } from '@/lib/data/inspections/office';
import { keysOf, oneOf } from '@/lib/data/lists';

/** Of the hits of a search, the best that are read. */
export const MOST_HITS = 50;

type Row = {
  kind: string;
  id: string;
  ref: string;
  title: string;
  excerpt: string;
  inspection: string | null;
  recommendation: string | null;
};

/** Titles count for more than the text below them. */
const vector = (title: Prisma.Sql, body: Prisma.Sql) =>
  Prisma.sql`setweight(to_tsvector('english'::regconfig, ${title}), 'A') || setweight(to_tsvector('english'::regconfig, ${body}), 'B')`;

type Source = {
  kind: SearchKind;
  id: Prisma.Sql;
  ref: Prisma.Sql;
  title: Prisma.Sql;
  body: Prisma.Sql;
  from: Prisma.Sql;
};

const select = ({ kind, id, ref, title, body, from }: Source, isPlaced = true) => Prisma.sql`
  select ${kind}::text as kind, ${id}::text as id, ${ref} as ref, ${title} as title, ${body} as body,
    ${isPlaced ? Prisma.sql`i.slug` : Prisma.sql`null`} as inspection,
    ${isPlaced ? Prisma.sql`r.ref` : Prisma.sql`null`} as recommendation, ${vector(title, body)} as vector
  from ${from}`;

const RECOMMENDATIONS = (office: string) => Prisma.sql`
  recommendation r join inspection i on i.id = r.inspection_id
  join body b on b.id = i.body_id and b.slug = ${office}`;

/** Everything that can be found, each kind with its title and the text below it. */
function sources(actor: SignedInActor, office: string): Prisma.Sql {
  const recommendations = RECOMMENDATIONS(office);
  const found = [
    select({
      kind: 'recommendation',
      ...{
        id: Prisma.sql`r.id`,
        ref: Prisma.sql`r.ref`,
        title: Prisma.sql`r.summary`,
        body: Prisma.sql`r.text`,
      },
      from: recommendations,
    }),
    select({
      kind: 'requirement',
      ...{ id: Prisma.sql`q.id`, ref: Prisma.sql`q.ref`, title: Prisma.sql`q.ref`, body: Prisma.sql`q.text` },
      from: Prisma.sql`requirement q join (${recommendations}) on r.id = q.recommendation_id`,
    }),
    select({
      kind: 'response',
      ...{ id: Prisma.sql`a.id`, ref: Prisma.sql`r.ref`, title: Prisma.sql`''`, body: Prisma.sql`a.text` },
      from: Prisma.sql`response a join (${recommendations}) on r.id = a.recommendation_id`,
    }),
    select({
      kind: 'promise',
      ...{ id: Prisma.sql`c.id`, ref: Prisma.sql`r.ref`, title: Prisma.sql`c.promise` },
      body: Prisma.sql`c.quote || ' · ' || c.owner`,
      from: Prisma.sql`commitment c join response a on a.id = c.response_id
        join (${recommendations}) on r.id = a.recommendation_id`,
    }),
    select({
      kind: 'evidence',
      ...{ id: Prisma.sql`e.id`, ref: Prisma.sql`r.ref`, title: Prisma.sql`e.title` },
      body: Prisma.sql`e.description || ' ' || coalesce(e.public_summary, '')`,
      from: Prisma.sql`evidence e join lateral (
          select q.recommendation_id from evidence_requirement eq join requirement q on q.id = eq.requirement_id
          where eq.evidence_id = e.id and eq.ended_at is null order by q.position limit 1) at on true
        join (${recommendations}) on r.id = at.recommendation_id and ${evidenceVisibleTo(actor)}`,
    }),
    select(
      {
        kind: 'measure',
        ...{ id: Prisma.sql`m.id`, ref: Prisma.sql`m.ref`, title: Prisma.sql`m.ref || ' ' || m.title` },
        body: Prisma.sql`m.definition || ' ' || coalesce(m.caution, '')`,
        from: Prisma.sql`measure m`,
      },
      false,
    ),
  ];
  return Prisma.join(found, ' union all ');
}

const HEADLINE = `StartSel=${MATCH_BEGINS}, StopSel=${MATCH_ENDS}, MaxFragments=2, MaxWords=25, MinWords=10, FragmentDelimiter=" … "`;
const WHOLE = `StartSel=${MATCH_BEGINS}, StopSel=${MATCH_ENDS}, HighlightAll=true`;
const SIGNS = MATCH_BEGINS + MATCH_ENDS;

const toHit = ({ kind, id, ref, title, excerpt, inspection, recommendation }: Row): SearchHit => ({
  kind: oneOf(keysOf(SEARCH_KINDS), kind),
  id,
  ref,
  title: splitMatches(title),
  excerpt: splitMatches(excerpt),
  place: inspection === null || recommendation === null ? null : { inspection, recommendation },
});

/**
 * Searches the words of the record that somebody of the office may read: English words in any of their forms, "a phrase" in
 * quotation marks, -without a word (websearch_to_tsquery of PostgreSQL, which takes any text). Best matches first. Nobody
 * else finds anything.
 */
export async function searchRecord(
  actor: SignedInActor,
  { words, kind }: { words: string; kind: SearchKind | null },
): Promise<SearchResult> {
  const office = await findOffice();
  if (!can(actor.role, 'manage:read') || !office) return { hits: [], counts: {} };
  const matching = Prisma.sql`
    with found as (${sources(actor, office.slug)}), asked as (select websearch_to_tsquery('english', ${words}) as query),
    matching as (select found.*, asked.query from found, asked where found.vector @@ asked.query)`;
  const [rows, counted] = await Promise.all([
    database().$queryRaw<Row[]>`${matching}, best as (
        select *, ts_rank_cd(vector, query) as rank from matching
        where ${kind}::text is null or kind = ${kind}
        order by rank desc, kind, ref, id limit ${MOST_HITS})
      select kind, id, ref, inspection, recommendation,
        ts_headline('english', translate(title, ${SIGNS}, ''), query, ${WHOLE}) as title,
        ts_headline('english', translate(body, ${SIGNS}, ''), query, ${HEADLINE}) as excerpt
      from best order by rank desc, kind, ref, id`,
    database().$queryRaw<{ kind: string; count: number }[]>`${matching}
      select kind, count(*)::int as count from matching group by kind`,
  ]);
  const counts = counted.map(
    ({ kind: found, count }) => [oneOf(keysOf(SEARCH_KINDS), found), count] as const,
  );
  return { hits: rows.map(toHit), counts: Object.fromEntries(counts) };
}
