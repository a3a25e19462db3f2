import { Client } from 'pg';

/** What the made-up office holds in all, with what the demonstration began with. */
const OFFICE = { inspections: 40, recommendations: 600, requirements: 1800, evidence: 20_000 };

/** Any number: with the same one every run makes the same office. */
const SEED = 0.45;
const WORDS = 'Made up to measure how fast the pages are. It says nothing of any force.';

/*
 * Rows are made by the database, in a few statements, as 20,000 forms would take an hour. The triggers that want a person
 * and a moment for each are off meanwhile, which only the superuser of a built-in database may do; the audit trail gets its
 * events by its own function.
 */
const STATEMENTS = [
  `select setseed(${SEED})`,
  `create temporary table person as select id, role from user_account`,
  `insert into inspection (id, slug, body_id, title, short_title, inspectorates, published_on, responded_on, respondent)
    select gen_random_uuid(), 'made-up-' || n, first.body_id, 'Made-up inspection ' || n || ' (demonstration)',
      'Made-up inspection ' || n, first.inspectorates, date '2021-12-01' + n * 45, date '2022-01-20' + n * 45, first.respondent
    from (select * from inspection order by published_on limit 1) first, generate_series(1, $1::int) n`,
  `insert into response_document (id, inspection_id, file_name, text, sha256, imported_at)
    select gen_random_uuid(), id, slug || '.txt', $1, encode(sha256(slug::bytea), 'hex'), now() + interval '1 minute'
    from inspection where slug like 'made-up-%'`,
  `insert into recommendation (id, inspection_id, ref, position, text, bullets, sha256, summary, timing)
    select gen_random_uuid(), i.id, r.ref::text, r.ref, repeat('The chief constable should review how cases are recorded. ', 5),
      array['Record the reason for each decision', 'Report to the panel twice a year'], encode(sha256(r.ref::text::bytea), 'hex'),
      'Made-up recommendation ' || r.ref, 'Within 6 months'
    from (select id, row_number() over (order by published_on) as n from inspection where slug like 'made-up-%') i
      join lateral (select generate_series(1, ($1::int * i.n / $2::int) - ($1::int * (i.n - 1) / $2::int)) as ref) r on true`,
  `insert into requirement (id, recommendation_id, ref, position, text, addressed_to, confirmed_at, confirmed_by, coverage,
      coverage_note, coverage_confirmed_at, coverage_confirmed_by)
    select gen_random_uuid(), r.id, r.ref || chr(96 + p.n::int), p.n, repeat('Review how cases are recorded and say what was found. ', 3),
      'local', now(), person.id, 'part', $3, now(), person.id
    from (select r.*, row_number() over (order by i.published_on, r.position) as n from recommendation r
        join inspection i on i.id = r.inspection_id where i.slug like 'made-up-%') r
      join lateral (select generate_series(1, ($1::int * r.n / $2::int) - ($1::int * (r.n - 1) / $2::int)) as n) p on true,
      (select id from person where role = 'officer' limit 1) person`,
  // Each part was looked at twice a year for 5 years.
  `insert into assessment (id, requirement_id, force_says, finding, assurance, reason, effective_on, recorded_by, recorded_at)
    select gen_random_uuid(), r.id, (array['not-started', 'in-progress', 'complete', 'no-answer'])[1 + floor(random() * 4)],
      (array['not-met', 'partly-met', 'met', 'under-review'])[1 + floor(random() * 4)], 'self-reported', $1,
      date '2021-12-01' + n * 180, person.id, timestamptz '2021-12-01' + n * interval '180 days'
    from requirement r join recommendation on recommendation.id = r.recommendation_id
      join inspection i on i.id = recommendation.inspection_id and i.slug like 'made-up-%', generate_series(1, 10) n,
      (select id from person where role = 'officer' limit 1) person
    order by n, r.id`,
  `insert into response (id, recommendation_id, voice, position, text, dated_on, revision)
    select gen_random_uuid(), r.id, 'commissioner', 'accepted', repeat('We accept this and will report to the panel each month. ', 8),
      i.responded_on + n * 360, n
    from recommendation r join inspection i on i.id = r.inspection_id and i.slug like 'made-up-%', generate_series(1, 2) n`,
  `insert into commitment (id, response_id, position, quote, promise, owner, cadence, starts_on, due_on, state)
    select gen_random_uuid(), response.id, n, 'will report to the panel each month', 'Report to the panel (' || n || ')', 'The force',
      (array['once', 'quarterly'])[n], case n when 2 then response.dated_on end, case n when 1 then response.dated_on + 300 end, 'unknown'
    from response join recommendation r on r.id = response.recommendation_id
      join inspection i on i.id = r.inspection_id and i.slug like 'made-up-%', generate_series(1, 2) n where response.revision = 1`,
  `insert into commitment_check (id, commitment_id, state, reason, checked_on, recorded_by, recorded_at, is_published)
    select gen_random_uuid(), c.id, (array['late', 'on-track'])[1 + floor(random() * 2)], $1, date '2022-06-01' + n * 180, person.id,
      timestamptz '2022-06-01' + n * interval '180 days', true
    from commitment c join response on response.id = c.response_id join recommendation r on r.id = response.recommendation_id
      join inspection i on i.id = r.inspection_id and i.slug like 'made-up-%', generate_series(1, 4) n,
      (select id from person where role = 'officer' limit 1) person`,
  `insert into evidence (id, title, description, public_summary, type, strength, provenance, visibility, state, expires_on,
      filed_by, filed_at, decided_by, decided_at, decision_note, sufficiency)
    select gen_random_uuid(), 'Made-up evidence ' || n, $1, $1, (array['minutes', 'policy', 'data-extract'])[1 + floor(random() * 3)],
      (array['activity', 'output', 'outcome'])[1 + floor(random() * 3)], 'office-checked',
      (array['public', 'panel', 'opcc', 'restricted'])[1 + floor(random() * 4)], case when waits then 'in-review' else 'accepted' end,
      case when n % 10 = 0 then date '2026-06-01' + (n % 900) end, officer.id, at,
      case when not waits then approver.id end, case when not waits then at end, case when not waits then 'Checked' end,
      case when waits then '{}' else array['relevant', 'up-to-date', 'complete', 'accurate'] end
    from (select n, n % 50 = 0 as waits, timestamptz '2021-12-01' + n * interval '130 minutes' as at
        from generate_series(1, $2::int) n) made,
      (select id from person where role = 'officer' limit 1) officer, (select id from person where role = 'approver' limit 1) approver`,
  `insert into evidence_requirement (id, evidence_id, requirement_id, linked_at, linked_by)
    select gen_random_uuid(), e.id, r.id, e.filed_at, e.filed_by
    from (select *, row_number() over (order by filed_at) as n from evidence where title like 'Made-up evidence %') e
      join (select r.id, row_number() over (order by i.published_on, c.position, r.position) as n, count(*) over () as many
        from requirement r join recommendation c on c.id = r.recommendation_id
          join inspection i on i.id = c.inspection_id and i.slug like 'made-up-%') r on r.n = 1 + e.n % r.many`,
  `select count(audit.append(e.filed_by::text, 'An officer', 'evidence filed', 'evidence', e.id::text,
      jsonb_build_object('title', e.title, 'visibility', e.visibility, 'state', 'in-review')))
    from evidence e where title like 'Made-up evidence %'`,
  `select count(audit.append(a.recorded_by::text, 'An officer', 'requirement confirmed', 'requirement', r.id::text,
      jsonb_build_object('ref', r.ref))) from assessment a join requirement r on r.id = a.requirement_id where a.reason = $1`,
];

type Counts = Record<keyof typeof OFFICE, number>;

async function countOffice(client: Client): Promise<Counts> {
  const { rows } = await client.query<Counts>(`select (select count(*)::int from inspection) as inspections,
    (select count(*)::int from recommendation) as recommendations, (select count(*)::int from requirement) as requirements,
    (select count(*)::int from evidence) as evidence`);
  const [counts] = rows;
  if (!counts) throw new Error('The office cannot be counted');
  return counts;
}

/** The numbers of rows that a statement asks for, in the order of its parameters. */
function valuesFor(statement: string, had: Counts): (string | number)[] {
  const more = (what: keyof Counts) => OFFICE[what] - had[what];
  if (statement.startsWith('insert into inspection')) return [more('inspections')];
  if (statement.startsWith('insert into recommendation'))
    return [more('recommendations'), more('inspections')];
  if (statement.startsWith('insert into requirement'))
    return [more('requirements'), more('recommendations'), WORDS];
  if (statement.startsWith('insert into evidence (')) return [WORDS, more('evidence')];
  return statement.includes('$1') ? [WORDS] : [];
}

/**
 * Fills a demonstration up to a big office of 5 years, in one transaction. `adminUrl` is the superuser's of its built-in
 * database. Returns what the office holds then.
 * @throws Error when the record is no demonstration: what is made up here must never be published.
 */
export async function fillOffice(adminUrl: string): Promise<Counts> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select from series where illustrative limit 1');
    if (rows.length === 0) throw new Error('Only a demonstration is filled with a made-up office');
    const had = await countOffice(client);
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    for (const statement of STATEMENTS) await client.query(statement, valuesFor(statement, had));
    await client.query('commit');
    await client.query('analyze');
    return await countOffice(client);
  } finally {
    await client.end();
  }
}
