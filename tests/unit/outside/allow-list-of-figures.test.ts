import { describe, expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { FIGURE_COLUMNS, figureRows } from '@/lib/domain/figures/figure-rows';
import { figureHistories } from '@/lib/domain/figures/figure-histories';
import type { FigureOrigin } from '@/lib/domain/figures/figure-origin';
import type { MeasureChange } from '@/lib/domain/measures/measure-edit';
import { pickInspection } from '@/lib/domain/outside/inspections';
import { changeFor } from '@/lib/domain/outside/measures/measure-changes';
import { pickSupportLine } from '@/lib/domain/outside/support-lines';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import { machineCsv } from '@/lib/publishing/machine-csv';
import { renderDataFiles } from '@/lib/publishing/files';
import { firstRecords } from '@/tests/support/snapshot-fixture';
import { measure, series, years } from '@/tests/unit/measures/measure-values';
import { measuresFor, publicMeasures, takeSnapshot } from '@/tests/support/covered';

/*
 * One allow-list for everybody outside the office, for measures, series and figures. Each record below carries a field
 * that nobody has picked: whatever somebody adds to a record tomorrow stays in the office in the same way.
 */

const CANARY = 'canary-7f3a';
const withUnpickedField = <Row extends object>(row: Row): Row => ({ ...row, addedTomorrow: CANARY });
const keys = (row: object | null | undefined) => Object.keys(row ?? {}).sort();

const FIGURE = ['denominator', 'flags', 'numerator', 'period', 'revision', 'value'];
const SERIES = [
  'area',
  'areaCode',
  'basis',
  'comparedAs',
  'illustrative',
  'licence',
  'note',
  'observations',
  'periodType',
  'scope',
  'slug',
  'source',
  'sourceUrl',
  'title',
  'trail',
  'unit',
];
const observations = years(2021, [
  [60, 100],
  [3, 100],
]).map((one) => withUnpickedField({ ...one, period: withUnpickedField(one.period) }));

const recorded: MeasureRecord = withUnpickedField({
  ...measure({ id: CANARY, basis: 'decision', disclosureLoosenedOn: day('2026-01-01') }),
  series: [withUnpickedField({ ...series({ observations }), officialUrl: null, hasOtherSources: true })],
  forces: [
    withUnpickedField({
      ...series({ observations, slug: 'others', areaCode: 'E23000013' }),
      comparedAs: 'other force' as const,
    }),
  ],
  annotations: [
    withUnpickedField({
      ...{ date: day('2022-01-01'), words: 'New rules', source: 'The force', rebase: false, reason: null },
    }),
  ],
  events: [
    withUnpickedField({
      ...{ date: day('2022-01-01'), words: 'New team', source: 'The force' },
      ...{ area: 'Avon and Somerset Police', areaCode: 'E23000036' },
    }),
  ],
  targets: [withUnpickedField({ value: 90, setOn: day('2021-01-01'), setBy: 'The plan', endsOn: null })],
});

const READERS = [
  ['panel', () => measuresFor('panel', [recorded])],
  ['public', () => publicMeasures([recorded])],
] as const;

describe('what leaves the office of measures and their figures', () => {
  test.each(READERS)('a field that nobody picked reaches no %s reader', (_reader, read) => {
    const [seen] = read();
    expect(seen?.series[0]?.observations).toHaveLength(2);
    expect(seen?.forces[0]?.observations).toHaveLength(2);
    expect(JSON.stringify(seen)).not.toContain(CANARY);
  });

  test.each(READERS)(
    'a count of 1 to 4 reaches no %s reader: what is picked was covered before',
    (_reader, read) => {
      const figures = read().flatMap((one) =>
        [...one.series, ...one.forces].flatMap((each) => each.observations),
      );
      const shown = [60, []];
      const hidden = [null, ['c']];
      expect(figures.map(({ numerator, flags }) => [numerator, flags])).toEqual([
        ...[shown, hidden],
        ...[shown, hidden],
      ]);
    },
  );

  test.each(READERS)('each record leaves with these fields and no other, for %s readers', (reader, read) => {
    const [seen] = read();
    const [one] = seen?.series ?? [];
    expect({
      measure: keys(seen),
      series: keys(one),
      force: keys(seen?.forces[0]),
      figure: keys(one?.observations[0]),
      period: keys(one?.observations[0]?.period),
      annotation: keys(seen?.annotations[0]),
      event: keys(seen?.events[0]),
      target: keys(seen?.targets[0]),
    }).toEqual({
      measure: [
        'annotations',
        'caution',
        'definition',
        'denominator',
        'direction',
        ...(reader === 'panel' ? ['disclosureRule'] : []),
        'events',
        'figuresDueAfter',
        'footnotes',
        'forces',
        'frequency',
        'numerator',
        'reading',
        'recommendations',
        'ref',
        'requirements',
        'scope',
        'series',
        'source',
        'targets',
        'title',
        'unit',
      ],
      series: SERIES,
      force: SERIES,
      figure: FIGURE,
      period: ['end', 'start', 'type'],
      annotation: ['date', 'reason', 'rebase', 'source', 'words'],
      event: ['area', 'areaCode', 'date', 'source', 'words'],
      target: ['endsOn', 'setBy', 'setOn', 'value'],
    });
  });

  test('the file of a measure that a panel member downloads holds no field that nobody picked', () => {
    const rows = measuresFor('panel', [recorded]).flatMap(figureRows);
    expect(rows).toHaveLength(4);
    expect(machineCsv(FIGURE_COLUMNS, rows)).not.toContain(CANARY);
  });

  test('the files of an edition hold no field that nobody picked', () => {
    const files = renderDataFiles(takeSnapshot({ ...firstRecords(), measures: [recorded] }));
    expect(files.map(({ path }) => path)).toContain('/data/measures/6.2.csv');
    for (const { path, body } of files) expect(body, path).not.toContain(CANARY);
  });

  test('series of invented figures reach the panel, marked as such, and never the public', () => {
    const invented = measure({ series: [series({ illustrative: true })] });
    expect(measuresFor('panel', [invented])[0]?.series.map((one) => one.illustrative)).toEqual([true]);
    expect(publicMeasures([invented])[0]?.series).toEqual([]);
  });

  test('the office works with the record as it is', () => {
    expect(measuresFor('officer', [recorded])).toEqual([recorded]);
  });
});

describe.each(['c', 'x', 'z'] as const)('a figure that the record marks [%s] and has numbers for', (flag) => {
  const kept = { ...withUnpickedField(series()), observations: years(2021, [[57, 93], [71, 103]]) }; // prettier-ignore
  const marked: MeasureRecord = measure({
    series: [
      {
        ...kept,
        observations: kept.observations.map((one, at) => (at === 0 ? { ...one, flags: [flag] } : one)),
      },
    ],
  });

  test('leaves without them, for panel and public, and in every file', () => {
    for (const read of [() => measuresFor('panel', [marked]), () => publicMeasures([marked])]) {
      const [first] = read()[0]?.series[0]?.observations ?? [];
      expect(first).toMatchObject({ numerator: null, denominator: null, value: null, flags: [flag] });
    }
    const files = renderDataFiles(takeSnapshot({ ...firstRecords(), measures: [marked] }));
    const csv = files.find(({ path }) => path === '/data/measures/6.2.csv')?.body ?? '';
    expect(csv).toContain(`[${flag}]`);
    expect(csv).not.toMatch(/\b57\b|\b93\b/);
  });

  test('stays in the record of the office', () => {
    expect(measuresFor('officer', [marked])[0]?.series[0]?.observations[0]?.numerator).toBe(57);
  });
});

const origin: FigureOrigin = withUnpickedField({
  id: 'figure-1',
  period: withUnpickedField({
    type: 'financial-year' as const,
    start: day('2021-04-01'),
    end: day('2022-03-31'),
  }),
  ...{ numerator: 60, denominator: 100, value: null, flags: [], revision: 1 },
  source: 'The force, by letter',
  note: CANARY,
  recordedAt: '2026-11-24T14:00:00Z',
  file: { name: CANARY, sha256: CANARY },
  evidence: [
    withUnpickedField({
      ...{ id: 'evidence-1', title: 'Minutes', tie: 'tie-1' },
      place: withUnpickedField({ inspection: '2021-phase-one', recommendation: '4' }),
    }),
  ],
});

describe.each([
  ['that their publisher shows', true],
  ['that the force holds', false],
])('where figures come from, for figures %s', (_which, isPublic) => {
  const earlier = { ...origin, id: 'figure-0', revision: 0 };
  const shown = publicMeasures([recorded])[0]?.series[0]?.observations ?? [];
  const [history] = figureHistories('panel', { shown, isPublic }, [origin, earlier]);

  test('a field that nobody picked reaches no panel member', () => {
    expect(history?.earlier).toHaveLength(1);
    expect(JSON.stringify(history)).not.toContain(CANARY);
  });

  test('each revision and its evidence leave with these fields and no other', () => {
    expect(keys(history?.newest)).toEqual(
      [...FIGURE, 'evidence', 'file', 'id', 'isWithheld', 'note', 'recordedAt', 'source'].sort(),
    );
    expect(keys(history?.newest.evidence[0])).toEqual(['id', 'place', 'tie', 'title']);
    expect(keys(history?.newest.evidence[0]?.place)).toEqual(['inspection', 'recommendation']);
  });
});

describe('what leaves the office beside them', () => {
  const change: MeasureChange = withUnpickedField({
    ...{
      id: 'change-1',
      kind: 'edited' as const,
      changed: ['Definition'],
      recordedAt: '2026-11-24T14:00:00Z',
    },
    office: { by: CANARY, reason: CANARY, edits: [] },
  });

  test('of a change to a measure: what changed and when, and neither who nor why', () => {
    expect(keys(changeFor('panel', change))).toEqual(['changed', 'id', 'kind', 'office', 'recordedAt']);
    expect(JSON.stringify(changeFor('panel', change))).not.toContain(CANARY);
  });

  test('of an inspection and of a support line: these fields and no other', () => {
    const { inspections, supportLines } = firstRecords();
    const [first] = inspections;
    if (!first) throw new Error('no inspection');
    const whole: InspectionRecord = withUnpickedField({ ...first.inspection, id: CANARY });
    const lines = supportLines.map(withUnpickedField).map(pickSupportLine);
    expect(JSON.stringify([pickInspection(whole), lines])).not.toContain(CANARY);
    expect(keys(pickInspection(whole))).toEqual([
      'inspectorates',
      'introduction',
      'lastDayForResponse',
      'preamble',
      'publishedOn',
      'respondedOn',
      'respondent',
      'responseDayNumber',
      'shortTitle',
      'slug',
      'sourceUrl',
      'title',
    ]);
    expect(keys(lines[0])).toEqual(['checkedOn', 'description', 'hours', 'name', 'need', 'telephone', 'url']);
  });
});
