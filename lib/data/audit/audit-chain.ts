import type { Anchor, AuditProblem } from '@/lib/domain/audit-anchor';
import { database } from '@/lib/data/database';

/** The end of the chain in the transaction under way. */
export async function findEndOfChain(): Promise<{ seq: number; head: string }> {
  const rows = await database().$queryRaw<
    { seq: bigint; hash: string }[]
  >`select * from audit.end_of_chain()`;
  const [end] = rows;
  if (!end) throw new Error('The audit chain has no end: audit.head is empty');
  return { seq: Number(end.seq), head: end.hash };
}

/** The hashes of these events; those that are gone are missing. */
export async function findHashesAt(seqs: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await database().$queryRaw<
    { seq: bigint; hash: string }[]
  >`select * from audit.hashes_at(${seqs.map(BigInt)}::bigint[])`;
  return new Map(rows.map(({ seq, hash }) => [Number(seq), hash]));
}

/**
 * Works the whole chain out again with PostgreSQL's own functions, and none of ours that somebody may have replaced. Answers
 * each event whose hash, place or words are wrong. An event that words were taken out of is checked against what the event of
 * that erasure says of it (decision 39). For the role that reads the trail.
 */
export async function listBrokenEvents(): Promise<AuditProblem[]> {
  const rows = await database().$queryRaw<{ seq: bigint; problem: string }[]>`
    with written as (
      select e.seq, e.hash, e.previous_hash,
        array[e.seq::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor_id, e.actor_name,
          e.action, e.subject_kind, e.subject_id, e.detail::text, e.transaction::text] as fields,
        lag(e.hash) over (order by e.seq) as before, lag(e.seq) over (order by e.seq) as seq_before
      from audit.event e),
    chain as (
      select *, sha256(previous_hash || convert_to((select string_agg(octet_length(field) || ':' || field, ',' order by place)
        from unnest(fields) with ordinality as listed(field, place)), 'UTF8')) as expected
      from written),
    resealed as (
      select distinct on (r.seq, r.place) r.* from audit.event k,
        jsonb_to_recordset(k.detail->'resealed') as r(seq bigint, place int, hash text)
        where k.action = 'words taken out' and k.subject_kind = 'erasure' and r.seq < k.seq
        order by r.seq, r.place, k.seq desc)
    select seq, 'content changed' as problem from chain where hash <> expected
      and not exists (select from resealed r where r.seq = chain.seq and r.place is null
        and r.hash = encode(chain.expected, 'hex'))
    union all
    select seq, 'chain broken' from chain
      where previous_hash <> coalesce(before, sha256('inspection-response-tracker'::bytea)) or seq <> coalesce(seq_before, 0) + 1
    union all
    select t.seq, 'words changed' from audit.event_text t left join audit.event e using (seq)
      left join resealed r on r.seq = t.seq and r.place = t.place
      where coalesce(r.hash, e.detail #>> (t.path || 'words'::text))
          is distinct from encode(sha256(t.salt || convert_to(t.said, 'UTF8')), 'hex')
        or e.detail #> (t.path || 'length'::text) is null
    union all
    select seq, 'words missing' from audit.event e
      where (select count(*) from jsonb_path_query(e.detail,
          'strict $.** ? (@.words.type() == "string" && @.length.type() == "number")'))
        <> (select count(*) from audit.event_text t where t.seq = e.seq)
    order by seq`;
  return rows.map(({ seq, problem }) => ({ seq: Number(seq), problem }));
}

/** How many events had words taken out of them, and by how many erasures. */
export async function countTakenOut(): Promise<{ events: number; erasures: number; unhashed: number }> {
  const [row] = await database().$queryRaw<{ events: number; erasures: number; unhashed: number }[]>`
    select count(distinct r.seq)::int as events, count(distinct k.seq)::int as erasures,
      count(distinct r.seq) filter (where r.place is null)::int as unhashed
      from audit.event k left join jsonb_to_recordset(k.detail->'resealed') as r(seq bigint, place int) on true
      where k.action = 'words taken out' and k.subject_kind = 'erasure'`;
  return row ?? { events: 0, erasures: 0, unhashed: 0 };
}

/** Keeps an anchor in the published list, and tells every web process. */
export async function insertAnchor({ seq, ...anchor }: Anchor): Promise<void> {
  await database().auditAnchor.create({ data: { ...anchor, seq: BigInt(seq), at: new Date(anchor.at) } });
  await database().$executeRaw`select pg_notify('edition_published', 'anchor')`;
}

/** Every anchor of the published list, oldest first. */
export async function listAnchors(): Promise<Anchor[]> {
  const rows = await database().auditAnchor.findMany({ orderBy: { seq: 'asc' } });
  return rows.map(({ seq, at, ...rest }) => ({ ...rest, seq: Number(seq), at: at.toISOString() }));
}

/** The newest anchor of the published list, or null before the first. */
export async function findNewestAnchor(): Promise<Anchor | null> {
  const row = await database().auditAnchor.findFirst({ orderBy: { seq: 'desc' } });
  return row && { ...row, seq: Number(row.seq), at: row.at.toISOString() };
}

/** When the trail was last checked and what was found, or null before the first time. */
export async function findLastAuditCheck(): Promise<{ at: string; problems: number; first: string } | null> {
  const [row] = await database().$queryRaw<{ at: Date; detail: unknown }[]>`
    select at, detail from audit.readable_event
      where subject_kind = 'service' and subject_id = 'audit' and action = 'audit checked'
      order by seq desc limit 1`;
  if (!row) return null;
  const detail = new Map(Object.entries(row.detail ?? {}));
  const at = row.at.toISOString();
  return { at, problems: Number(detail.get('problems') ?? 0), first: String(detail.get('first') ?? '') };
}
