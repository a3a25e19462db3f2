import { readdirSync, readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Details } from '@/components/ui/details';
import { Dials } from '@/components/ui/dials';
import { ExitThisPage } from '@/components/ui/exit-this-page';
import { FilterLinks } from '@/components/ui/filter-links';
import { MarkedWords, Quotation } from '@/components/ui/quotation';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { SummaryList } from '@/components/ui/summary-list';
import { Table } from '@/components/ui/table';
import { Timeline } from '@/components/ui/timeline';
import { first, words } from './markup';

type Row = { quarter: string; charges: string };

const ROWS: Row[] = [
  { quarter: 'April to June 2021', charges: '12' },
  { quarter: 'July to September 2021', charges: '[c]' },
];
const TABLE = {
  id: 'charges',
  caption: 'Charges by quarter',
  rows: ROWS,
  rowKey: (row: Row) => row.quarter,
  columns: [
    { heading: 'Quarter', cell: (row: Row) => row.quarter },
    { heading: 'Charges', cell: (row: Row) => row.charges, isNumeric: true },
  ],
};

test('a table names its columns and its rows, and numbers stand to the right', () => {
  const page = renderToStaticMarkup(<Table {...TABLE} />);
  expect(page).toContain(
    '<th scope="col" class="govuk-table__header govuk-table__header--numeric">Charges</th>',
  );
  expect(page).toContain('<th scope="row" class="govuk-table__header">April to June 2021</th>');
  expect(page).toContain('class="govuk-table__cell govuk-table__cell--numeric">12</td>');
});

test('a wide table on a narrow screen can be reached with the keyboard and says which table it is', () => {
  const page = renderToStaticMarkup(<Table {...TABLE} />);
  expect(first(page, 'div')).toEqual(
    expect.objectContaining({ role: 'region', tabindex: '0', 'aria-labelledby': 'charges-caption' }),
  );
  expect(first(page, 'caption')?.id).toBe('charges-caption');
});

test('a table that stacks repeats each heading beside its cell and needs no region', () => {
  const page = renderToStaticMarkup(<Table {...TABLE} narrow="stack" />);
  expect(page).not.toContain('role="region"');
  expect(page).toContain('data-heading="Charges"');
});

test('a sorted column says so, and the others say they can be sorted', () => {
  const columns = [
    {
      heading: 'Quarter',
      cell: (row: Row) => row.quarter,
      sort: { href: '?by=q', direction: 'ascending' as const },
    },
    { heading: 'Charges', cell: (row: Row) => row.charges, sort: { href: '?by=c', direction: null } },
  ];
  const page = renderToStaticMarkup(<Table {...TABLE} columns={columns} />);
  expect(page).toContain('aria-sort="ascending"><a class="govuk-link app-sort" href="?by=q">Quarter</a>');
  expect(page).toContain('aria-sort="none"><a class="govuk-link app-sort" href="?by=c">Charges</a>');
});

test('the way out is a plain link that does not say where the person came from', () => {
  const page = renderToStaticMarkup(<ExitThisPage />);
  expect(first(page, 'a')).toEqual(
    expect.objectContaining({ href: 'https://www.bbc.co.uk/weather', rel: 'nofollow noreferrer' }),
  );
  expect(words(page)).toBe('Emergency: Exit this page');
});

test('a quotation names its source and numbers the words that something else refers to', () => {
  const page = renderToStaticMarkup(
    <Quotation source="Response of 17 September 2021">
      <p>
        <MarkedWords number={3} meaning="Promise" href="#promise-3">
          We will report back
        </MarkedWords>
        .
      </p>
    </Quotation>,
  );
  expect(page).toContain('<mark class="app-promise">We will report back</mark>');
  expect(page).toContain('href="#promise-3" aria-label="Promise 3">3</a>');
  expect(words(page)).toContain('Source: Response of 17 September 2021');
});

test('the chosen filter is said, not only coloured', () => {
  const links = [
    { href: '?', text: 'All', count: 5 },
    { href: '?late', text: 'Late', count: 3, current: true },
  ];
  const page = renderToStaticMarkup(<FilterLinks label="Show" links={links} />);
  expect(page).toContain('href="?late" aria-current="true">Late');
  expect(page.match(/aria-current/g)).toHaveLength(1);
});

test('a short link in a list says what it changes to people who hear it alone', () => {
  const rows = [
    {
      key: 'Next review',
      value: '12 March 2027',
      actions: [{ href: '/r', text: 'Change', about: 'next review' }],
    },
    { key: 'Owner', value: 'Not set' },
  ];
  const page = renderToStaticMarkup(<SummaryList rows={rows} />);
  expect(page).toContain('Change<span class="govuk-visually-hidden"> next review</span>');
  expect(page.match(/govuk-summary-list__row--no-actions/g)).toHaveLength(1);
});

test('a success is announced at once; a notice is a place that can be gone to', () => {
  const done = renderToStaticMarkup(<NotificationBanner kind="success">Saved</NotificationBanner>);
  const notice = renderToStaticMarkup(<NotificationBanner>Sign-in closes at 10pm</NotificationBanner>);
  expect(first(done, 'div')?.role).toBe('alert');
  expect(first(notice, 'div')?.role).toBe('region');
});

test('a timeline keeps its order and gives each day to machines too', () => {
  const items = [
    { id: 'b', title: 'Response', date: '2021-09-17', dateText: '17 September 2021', by: 'the commissioner' },
    { id: 'a', title: 'Report', date: '2021-07-16', dateText: '16 July 2021' },
  ];
  const page = renderToStaticMarkup(<Timeline items={items} />);
  expect(first(page, 'ol')).toBeDefined();
  expect(page).toContain('<time dateTime="2021-09-17">17 September 2021</time> by the commissioner');
  expect(page.indexOf('Response')).toBeLessThan(page.indexOf('Report'));
});

test('judgements kept apart each carry their own name', () => {
  const page = renderToStaticMarkup(
    <Dials dials={[{ label: 'What we found', value: 'Partly met', note: '40 cases read' }]} />,
  );
  expect(words(page)).toBe('What we foundPartly met40 cases read');
});

test('what is folded away is in the page for print and for search', () => {
  expect(renderToStaticMarkup(<Details summary="How">By reading cases</Details>)).toContain(
    'By reading cases',
  );
});

const FOLDER = 'components/ui';
const files = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }));
const SCRIPTED = ['focus-when-shown.tsx', 'form.tsx'];

test.each(files.filter(({ name }) => !SCRIPTED.includes(name)))(
  'the published site, which has no script, can use $name',
  ({ text }) => {
    expect(text).not.toMatch(/'use client'|from 'next|\buse[A-Z]\w*\(|focus-when-shown/);
  },
);

test.each(files)('$name writes no inline style, which the security policy refuses', ({ text }) => {
  expect(text).not.toMatch(/\bstyle=/);
});
