import type { SignedInActor } from '@/lib/domain/permissions';
import type { SearchKind } from '@/lib/domain/search/search';
import { evidenceVisibleTo } from '@/lib/data/evidence/visible-evidence';
import { Prisma } from '@/prisma/generated/app/client';
import { vector } from './rank-matches';

type Source = {
  kind: SearchKind;
  id: Prisma.Sql;
  ref: Prisma.Sql;
  title: Prisma.Sql;
  body: Prisma.Sql;
  from: Prisma.Sql;
  /** The words of the title that are searched, where they are not the title itself. */
  words?: Prisma.Sql;
  /** The record whose page shows it, where that is not the recommendation's. */
  shownOn?: Prisma.Sql;
  /** The slug of its inspection, and the number of its recommendation. Left out: those of `i` and `r`. */
  inspection?: Prisma.Sql;
  recommendation?: Prisma.Sql;
};

const NOTHING = Prisma.sql`null`;
const EMPTY = Prisma.sql`''`;

const select = ({ kind, id, ref, title, body, from, ...source }: Source) => Prisma.sql`
  select ${kind}::text as kind, ${id}::text as id, ${ref} as ref, ${title} as title, ${body} as body,
    ${source.inspection ?? Prisma.sql`i.slug`} as inspection,
    ${source.recommendation ?? Prisma.sql`r.ref`} as recommendation,
    ${source.shownOn ?? NOTHING}::text as "shownOn", ${vector(source.words ?? title, body)} as vector
  from ${from}`;

/** The recommendations of the office, as `r`, each with its inspection `i`. */
const recommendationsOf = (office: string) => Prisma.sql`
  recommendation r join inspection i on i.id = r.inspection_id
  join body b on b.id = i.body_id and b.slug = ${office}`;

const asked = (recommendations: Prisma.Sql): Prisma.Sql[] => [
  select({
    kind: 'recommendation',
    ...{ id: Prisma.sql`r.id`, ref: Prisma.sql`r.ref` },
    ...{ title: Prisma.sql`r.summary`, body: Prisma.sql`r.text` },
    from: recommendations,
  }),
  select({
    kind: 'requirement',
    ...{ id: Prisma.sql`q.id`, ref: Prisma.sql`q.ref`, title: Prisma.sql`q.ref`, body: Prisma.sql`q.text` },
    from: Prisma.sql`requirement q join (${recommendations}) on r.id = q.recommendation_id`,
  }),
  select({
    kind: 'response',
    ...{ id: Prisma.sql`a.id`, ref: Prisma.sql`r.ref`, title: EMPTY, body: Prisma.sql`a.text` },
    from: Prisma.sql`response a join (${recommendations}) on r.id = a.recommendation_id`,
  }),
];

const promised = (recommendations: Prisma.Sql): Prisma.Sql[] => {
  const promises = Prisma.sql`commitment c left join response a on a.id = c.response_id
    join (${recommendations}) on r.id = coalesce(a.recommendation_id, c.recommendation_id)`;
  const shown = { ref: Prisma.sql`r.ref`, shownOn: Prisma.sql`c.id` };
  const recorded = (table: Prisma.Sql, body: Prisma.Sql) =>
    select({
      kind: 'check',
      ...shown,
      ...{ id: Prisma.sql`h.id`, title: Prisma.sql`c.promise`, words: EMPTY, body },
      from: Prisma.sql`${table} h join (${promises}) on c.id = h.commitment_id`,
    });
  return [
    select({
      kind: 'promise',
      ...shown,
      ...{ id: Prisma.sql`c.id`, title: Prisma.sql`c.promise` },
      body: Prisma.sql`coalesce(c.quote || ' · ', '') || c.owner || coalesce(' · ' || c.merged_reason, '')`,
      from: promises,
    }),
    recorded(Prisma.sql`commitment_check`, Prisma.sql`h.reason`),
    recorded(Prisma.sql`commitment_due_date`, Prisma.sql`h.reason`),
    recorded(Prisma.sql`commitment_link`, Prisma.sql`h.reason || ' ' || coalesce(h.ended_reason, '')`),
    recorded(Prisma.sql`commitment_occurrence`, Prisma.sql`h.note`),
    recorded(Prisma.sql`commitment_closing`, Prisma.sql`h.reason || ' ' || coalesce(h.decision_reason, '')`),
  ];
};

const judged = (recommendations: Prisma.Sql): Prisma.Sql[] => {
  const of = (table: Prisma.Sql, body: Prisma.Sql) =>
    select({
      kind: 'assessment',
      ...{ id: Prisma.sql`h.id`, ref: Prisma.sql`q.ref`, title: EMPTY, body },
      from: Prisma.sql`${table} h join requirement q on q.id = h.requirement_id
        join (${recommendations}) on r.id = q.recommendation_id`,
    });
  return [
    of(
      Prisma.sql`assessment`,
      Prisma.sql`h.reason || ' ' || coalesce(h.would_change, '') || ' ' || coalesce(h.superseded_by, '')`,
    ),
    of(Prisma.sql`verification_exception`, Prisma.sql`h.reason || ' ' || coalesce(h.decision_reason, '')`),
  ];
};

/** Evidence and the names of its files: also what is linked to no part, and restricted evidence for those who may see it. */
const shown = (actor: SignedInActor, recommendations: Prisma.Sql): Prisma.Sql[] => {
  const place = Prisma.sql`left join lateral (
      select i.slug, r.ref from evidence_requirement eq join requirement q on q.id = eq.requirement_id
      join (${recommendations}) on r.id = q.recommendation_id
      where eq.evidence_id = e.id and eq.ended_at is null order by q.position limit 1) at on true`;
  const placed = {
    ...{ ref: Prisma.sql`coalesce(at.ref, '')`, shownOn: Prisma.sql`e.id` },
    ...{ inspection: Prisma.sql`at.slug`, recommendation: Prisma.sql`at.ref` },
  };
  return [
    select({
      kind: 'evidence',
      ...placed,
      ...{ id: Prisma.sql`e.id`, title: Prisma.sql`e.title` },
      body: Prisma.sql`e.description || ' ' || coalesce(e.public_summary, '')`,
      from: Prisma.sql`evidence e ${place} where ${evidenceVisibleTo(actor)}`,
    }),
    select({
      kind: 'file',
      ...placed,
      ...{ id: Prisma.sql`f.id`, title: Prisma.sql`f.file_name`, body: Prisma.sql`e.title` },
      // "minutes-2021.pdf" is one word to PostgreSQL.
      words: Prisma.sql`translate(f.file_name, '-_.', '   ')`,
      from: Prisma.sql`evidence_file f join evidence e on e.id = f.evidence_id ${place}
        where ${evidenceVisibleTo(actor)}`,
    }),
  ];
};

/** Places of sentences count as JavaScript does: a sign outside the first 65,536 is two. */
const sentences = (office: string): Prisma.Sql =>
  select({
    kind: 'document',
    ...{ id: Prisma.sql`s.id`, ref: Prisma.sql`s.position::text`, title: EMPTY },
    body: Prisma.sql`substring(d.counted from s.starts_at + 1 for s.ends_at - s.starts_at)`,
    ...{ shownOn: Prisma.sql`s.position`, inspection: Prisma.sql`d.slug`, recommendation: NOTHING },
    from: Prisma.sql`sentence s join (
        select one.id, i.slug, regexp_replace(one.text, '[\\U00010000-\\U0010FFFF]', '  ', 'g') as counted
        from response_document one join inspection i on i.id = one.inspection_id
        join body b on b.id = i.body_id and b.slug = ${office}) d on d.id = s.document_id`,
  });

const measures = select({
  kind: 'measure',
  ...{ id: Prisma.sql`m.id`, ref: Prisma.sql`m.ref`, title: Prisma.sql`m.ref || ' ' || m.title` },
  body: Prisma.sql`m.definition || ' ' || coalesce(m.caution, '')`,
  from: Prisma.sql`measure m`,
  ...{ inspection: NOTHING, recommendation: NOTHING },
});

/** Everything that somebody of the office can find, each kind with its title and the text below it. */
export function officeSources(actor: SignedInActor, office: string): Prisma.Sql {
  const recommendations = recommendationsOf(office);
  return Prisma.join(
    [
      ...asked(recommendations),
      ...promised(recommendations),
      ...judged(recommendations),
      ...shown(actor, recommendations),
      sentences(office),
      measures,
    ],
    ' union all ',
  );
}
