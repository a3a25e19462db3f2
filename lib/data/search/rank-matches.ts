import {
  MATCH_BEGINS,
  MATCH_ENDS,
  SEARCH_KINDS,
  type SearchAsked,
  type SearchHit,
  type SearchResult,
  splitMatches,
} from '@/lib/domain/search/search';
import { database } from '@/lib/data/database';
import { keysOf, oneOf } from '@/lib/data/lists';
import { Prisma } from '@/prisma/generated/app/client';

/** Of the hits of a search, the best that are read. */
export const MOST_HITS = 50;

/** Titles count for more than the text below them. */
export const vector = (title: Prisma.Sql, body: Prisma.Sql) =>
  Prisma.sql`setweight(to_tsvector('english'::regconfig, ${title}), 'A') || setweight(to_tsvector('english'::regconfig, ${body}), 'B')`;

type Row = {
  kind: string;
  id: string;
  ref: string;
  title: string;
  excerpt: string;
  inspection: string | null;
  recommendation: string | null;
  shownOn: string | null;
};

const HEADLINE = `StartSel=${MATCH_BEGINS}, StopSel=${MATCH_ENDS}, MaxFragments=2, MaxWords=25, MinWords=10, FragmentDelimiter=" … "`;
const WHOLE = `StartSel=${MATCH_BEGINS}, StopSel=${MATCH_ENDS}, HighlightAll=true`;
const SIGNS = MATCH_BEGINS + MATCH_ENDS;

const toHit = ({ kind, title, excerpt, ...row }: Row): SearchHit => ({
  ...row,
  kind: oneOf(keysOf(SEARCH_KINDS), kind),
  title: splitMatches(title),
  excerpt: splitMatches(excerpt),
});

/**
 * The best matches among the rows of `sources`, first the best, and how many there are of each kind. English words in any
 * of their forms, "a phrase" in quotation marks, -without a word (websearch_to_tsquery of PostgreSQL, which takes any
 * text). Only these rows are looked at: what a reader may not see must not be among them.
 */
export async function rankMatches(sources: Prisma.Sql, { words, kind }: SearchAsked): Promise<SearchResult> {
  const matching = Prisma.sql`
    with found as (${sources}), asked as (select websearch_to_tsquery('english', ${words}) as query),
    matching as (select found.*, asked.query from found, asked where found.vector @@ asked.query)`;
  const [rows, counted] = await Promise.all([
    database().$queryRaw<Row[]>`${matching}, best as (
        select *, ts_rank_cd(vector, query) as rank from matching
        where ${kind}::text is null or kind = ${kind}
        order by rank desc, kind, ref, id limit ${MOST_HITS})
      select kind, id, ref, inspection, recommendation, "shownOn",
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
