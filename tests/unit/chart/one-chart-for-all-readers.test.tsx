import { groupSeries } from '@/lib/domain/chart/chart-series';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MeasureView } from '@/components/measures/measure-view';
import { MeasurePage } from '@/components/site/pages/measure-page';
import { placeAt } from '@/components/site/place';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import { measurePath } from '@/lib/domain/paths/public';
import { drawCharts } from '@/lib/publishing/edition-charts';
import { inventDemonstration } from '@/prisma/seed/demo/invent-demonstration';
import { readShippedSeed } from '@/prisma/seed/first-run';
import { demonstrationMeasures } from '@/tests/support/demonstration-measures';
import { renderRecords, toolsForTests } from '@/tests/support/rendered-site';
import { firstRecords } from '@/tests/support/snapshot-fixture';
import { measure, series, years } from '@/tests/unit/measures/measure-values';
import { words } from '@/tests/unit/ui/markup';
import { measuresFor, takeSnapshot } from '@/tests/support/covered';

/*
 * Office, panel and public read the same chart of the same figures: the same title, sentence and table, drawn or not
 * drawn alike. Read from the pages themselves, so that a second way of making a chart would be seen here.
 */

const records = firstRecords();

type Shown = {
  title: string;
  subtitle: string;
  sentence: string;
  notes: string;
  table: string[];
  source: string;
  isDrawn: boolean;
};

/** The charts of a page, from the top, with everything that is said of each. */
function chartsOf(page: string): Shown[] {
  return [...page.matchAll(/<figure class="trend-figure">(.*?)<\/figure>/gs)].map(([, figure = '']) => {
    const part = (name: string, tag: string) =>
      words(new RegExp(`trend-figure__${name}">(.*?)</${tag}>`, 's').exec(figure)?.[1] ?? '');
    const [table = ''] = /<table.*?<\/table>/s.exec(figure) ?? [];
    return {
      title: part('headline', 'h3'),
      subtitle: part('subtitle', 'p'),
      sentence: part('sentence', 'p'),
      notes: part('notes', 'ul'),
      table: [...table.matchAll(/<(caption|th|td)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , cell = '']) =>
        words(cell),
      ),
      source: part('source', 'p'),
      // On a page of the office the browser draws it there; in an edition it is there already.
      isDrawn: /class="tc-live"|<svg class="tc /.test(figure),
    };
  });
}

type Pages = { office: Shown[]; panel: Shown[]; public: Shown[] };

/** What each reader is shown of each of these measures. */
async function pagesOf(measures: readonly MeasureRecord[]): Promise<Map<string, Pages>> {
  const snapshot = takeSnapshot({ ...records, measures });
  const read = { officer: measuresFor('officer', measures), panel: measuresFor('panel', measures) };
  const charts = await drawCharts(snapshot, toolsForTests());
  const parts = {
    ...{ snapshot, pictures: new Map(), fileSizes: new Map(), cssPath: '/site.css' },
    drawings: new Map([...charts].map(([id, { drawing }]) => [id, drawing])),
  };
  const signedIn = (role: 'officer' | 'panel', ref: string) => {
    const seen = read[role].find((one) => one.ref === ref);
    const home = role === 'panel' ? '/panel/measures' : '/manage/measures';
    return seen ? <MeasureView measure={seen} home={home} today={records.datedOn} changes={[]} /> : null;
  };
  const published = (ref: string) => {
    const picked = snapshot.measures.find((one) => one.ref === ref);
    return picked ? <MeasurePage place={placeAt(measurePath(ref), parts)} measure={picked} /> : null;
  };
  const shown = (page: ReactElement | null) => chartsOf(renderToStaticMarkup(page));
  return new Map(
    measures.map(({ ref }) => [
      ref,
      {
        office: shown(signedIn('officer', ref)),
        panel: shown(signedIn('panel', ref)),
        public: shown(published(ref)),
      },
    ]),
  );
}

describe('each series that ships with the service', async () => {
  const shipped = records.measures.filter((one) => one.series.length > 0);
  const pages = await pagesOf(shipped);

  test.each(shipped.map(({ ref }) => ref))('of measure %s is one chart for all three', (ref) => {
    const shown = pages.get(ref);
    expect(shown?.office.length).toBeGreaterThan(0);
    expect(shown?.panel).toEqual(shown?.office);
    expect(shown?.public).toEqual(shown?.office);
  });

  test('is read from the page: each has a title, a sentence and a table, and some are drawn', () => {
    const all = [...pages.values()].flatMap((shown) => shown.public);
    // The months of this force and of the country share one chart; every other series has its own.
    expect(all.length).toBe(shipped.flatMap((one) => groupSeries(one.series)).length);
    expect(all.length).toBe(shipped.flatMap((one) => one.series).length - 1);
    for (const { title, sentence, table } of all) {
      expect([title, sentence].filter((said) => said === '')).toEqual([]);
      expect(table.length).toBeGreaterThan(2);
    }
    expect(new Set(all.map(({ isDrawn }) => isDrawn))).toEqual(new Set([true, false]));
  });
});

describe('each series of the demonstration', async () => {
  const { measures } = await readShippedSeed();
  const invented = demonstrationMeasures(measures, inventDemonstration(measures, records.datedOn));
  const pages = await pagesOf(invented);
  const seenByPanel = measuresFor('panel', invented);
  const nothingHidden = invented.filter((one) => {
    const seen = seenByPanel.find(({ ref }) => ref === one.ref);
    return JSON.stringify(seen?.series[0]?.observations) === JSON.stringify(one.series[0]?.observations);
  });

  test.each(nothingHidden.map(({ ref }) => ref))('of measure %s is one chart for office and panel', (ref) => {
    expect(pages.get(ref)?.office).toHaveLength(1);
    expect(pages.get(ref)?.panel).toEqual(pages.get(ref)?.office);
  });

  test('is drawn for nobody outside: invented figures are in no edition', () => {
    expect(nothingHidden.length).toBeGreaterThan(5);
    expect([...pages.values()].flatMap((shown) => shown.public)).toEqual([]);
  });
});

const force = series({
  slug: 'told-force',
  observations: years(2010, [
    ...[60, 62, 58, 61, 59, 3, 63, 60, 57, 62, 61, 60, 58].map((told): [number, number] => [told, 100]),
  ]),
});
const national = series({
  ...{ slug: 'told-national', area: 'England and Wales', areaCode: 'K04000001' },
  ...{ source: 'Home Office', officialUrl: 'https://www.gov.uk/statistics' },
  observations: years(
    2010,
    Array.from({ length: 13 }, (_, index): [number, number] => [5000 + index * 300, 10_000]),
  ),
});
const held = async (...all: MeasureRecord['series']) =>
  (await pagesOf([measure({ series: all })])).get('6.2');

describe('figures that the force holds', () => {
  test('stand beside those of the country in one chart for all three, with one verdict', async () => {
    const shown = await held(force, national);
    for (const charts of [shown?.office, shown?.panel, shown?.public]) {
      expect(charts).toHaveLength(1);
      expect(charts?.[0]?.subtitle).toContain('Avon and Somerset and England and Wales');
    }
    expect(shown?.public).toEqual(shown?.panel);
  });

  test('say in an edition of each line where it comes from, under the address that it had by itself', async () => {
    const files = await renderRecords({
      ...records,
      measures: [
        measure({
          series: [
            force,
            { ...national, licence: 'Open Government Licence v3.0', note: 'Counted by the Home Office' },
          ],
        }),
      ],
    });
    const bodyOf = (pattern: RegExp) => String(files.find(({ path }) => pattern.test(path))?.body ?? '');
    const page = bodyOf(/^\/measures\/6\.2$/);
    expect(page).toMatch(/<div id="told-force">.*<div id="told-national">/s);
    expect(words(page)).toContain('Avon and Somerset: Supplied to the office');
    expect(words(page)).toContain('England and Wales: Counted by the Home Office');
    expect(words(page)).toContain('England and Wales: Open Government Licence v3.0');
    const pictures = files.filter(({ path }) => path.endsWith('.svg') && path.includes('6.2'));
    expect(pictures).toHaveLength(1);
    const said = String(pictures[0]?.body).replace(/<\/text><text[^>]*>/g, ' ');
    expect(said).toContain(
      'Source: Avon and Somerset Police; Home Office. Supplied to the office; Open Government Licence v3.0',
    );
  });

  test('hide a count of 3 from panel and public alike, and from the office not', async () => {
    const shown = await held(force);
    expect(shown?.public).toEqual(shown?.panel);
    expect(shown?.office[0]?.table).toContain('3');
    expect(shown?.panel[0]?.table).not.toContain('3');
    expect(shown?.panel[0]?.table).toContain('Confidential');
    expect(shown?.panel[0]?.subtitle).toBe(shown?.office[0]?.subtitle);
  });

  test.each([
    ['one figure', years(2020, [[60, 100]]), false],
    ['two figures', years(2020, [[60, 100], [61, 100]]), true], // prettier-ignore
    [
      'two figures of which one is marked confidential, whatever numbers came with it',
      years(2020, [[60, 100], [61, 100]]).map((one, at) => ({ ...one, flags: at === 0 ? [] : (['c'] as const) })), // prettier-ignore
      false,
    ],
  ])('%s are drawn for all three, or for none', async (_what, observations, isDrawn) => {
    const shown = await held(series({ observations: [...observations] }));
    const drawn = [shown?.office, shown?.panel, shown?.public].map((charts) => charts?.[0]?.isDrawn);
    expect(drawn).toEqual([isDrawn, isDrawn, isDrawn]);
  });

  test('say that periods overlap where there are several, and not of one alone', async () => {
    const rolling = (count: number) =>
      series({
        periodType: 'rolling-year',
        observations: force.observations
          .slice(0, count)
          .map((one) => ({ ...one, period: { ...one.period, type: 'rolling-year' as const } })),
      });
    for (const [count, overlap] of [
      [1, false],
      [2, true],
    ] as const) {
      // prettier-ignore
      const shown = await held(rolling(count));
      for (const charts of [shown?.office, shown?.panel, shown?.public])
        expect(charts?.[0]?.subtitle.endsWith('. Each figure covers a year, and periods overlap')).toBe(
          overlap,
        );
    }
  });

  test('that are all hidden count as figures for all three: nobody is told that none were supplied', async () => {
    const shown = await held(series({ observations: years(2020, [[3, 8]]) }));
    expect([shown?.office, shown?.panel, shown?.public].map((charts) => charts?.length)).toEqual([1, 1, 1]);
  });
});
