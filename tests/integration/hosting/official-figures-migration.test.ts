import { expect, test } from 'vitest';
import { withClient } from '@/lib/hosting/postgres/roles';
import { applyMigrations } from '@/prisma/migrate';
import { databaseBefore } from '@/tests/support/postgres/release-before';

const OFFICIAL_FIGURES = '20261129131500_official_figures';

const ADDRESS =
  'https://www.gov.uk/government/statistical-data-sets/police-recorded-crime-and-outcomes-open-data-tables';
const LICENCE = 'Contains public sector information licensed under the Open Government Licence v3.0.';

const seriesRow = (slug: string, sourceUrl: string) => `
  insert into series (id, slug, measure_id, title, area, scope, basis, period_type, unit, source, source_url, licence)
    select gen_random_uuid(), '${slug}', id, 'T', 'Avon and Somerset', 'All', 'outcome', 'financial-year', 'count',
      'Home Office', '${sourceUrl}', '${LICENCE}' from measure;`;
const figureOf = (slug: string, source: string | null) => `
  insert into observation (id, series_id, period_start, period_end, numerator, flags, source)
    select gen_random_uuid(), id, '2014-04-01', '2015-03-31', 3, '{}', ${source === null ? 'null' : `'${source}'`}
    from series where slug = '${slug}';`;

/** A record of the release before: what shipped, what was typed with the same licence, and a shipped series added to. */
const RECORD = `
  begin;
  insert into measure (id, ref, position, title, definition, unit, frequency, basis, direction, source, scope, disclosure_rule)
    values (gen_random_uuid(), 'C.2', 1, 'T', 'D', 'count', 'yearly', 'outcome', 'neutral', 'S', 'All', 'standard');
  ${seriesRow('sexual-offences-charges-by-year-closed', ADDRESS)}
  ${figureOf('sexual-offences-charges-by-year-closed', null)}
  ${seriesRow('typed-by-an-officer', ADDRESS)}
  ${figureOf('typed-by-an-officer', 'Home Office')}
  ${seriesRow('sexual-offences-charges-by-year-recorded', ADDRESS)}
  ${figureOf('sexual-offences-charges-by-year-recorded', 'Home Office')}
  select audit.append('service', 'This service', 'figures loaded', 'measure', 'C.2', '{}');
  commit;`;

test('an office that upgrades keeps the shipped figures as they were published, and typed licences exempt nothing', async () => {
  const owner = await databaseBefore(OFFICIAL_FIGURES);
  await withClient(owner, (client) => client.query(RECORD));
  expect((await applyMigrations(owner)).applied).toContain(OFFICIAL_FIGURES);
  await withClient(owner, async (client) => {
    const series = await client.query('select slug, official_url from series order by slug');
    expect(series.rows).toEqual([
      { slug: 'sexual-offences-charges-by-year-closed', official_url: ADDRESS },
      { slug: 'sexual-offences-charges-by-year-recorded', official_url: null },
      { slug: 'typed-by-an-officer', official_url: null },
    ]);
    const events = await client.query('select action, detail from audit.event order by seq desc limit 1');
    expect(events.rows).toEqual([{ action: 'official figures marked', detail: { series: 1 } }]);
    expect((await client.query('select * from audit.broken_links()')).rows).toEqual([]);
  });
});
