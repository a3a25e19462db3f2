import { disclosureRule, isAlreadyPublic } from '@/lib/domain/disclosure/disclosure';
import type { Place, Row } from '@/lib/domain/disclosure/cells';
import { coverRows } from '@/lib/domain/disclosure/cover-rows';
import type { Solve } from '@/lib/domain/disclosure/attacker/equations';
import { coverFromAttack } from '@/lib/domain/disclosure/cover-from-attack';
import { isWithheld, type Figure } from '@/lib/domain/figure';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';

/**
 * The measures with small counts taken out, and whatever in any of them would give one back. `measures` is the whole
 * catalogue. Nothing else of the record is taken out: for readers outside the office see `outside/measures`.
 */
export const coverMeasures = (measures: readonly MeasureRecord[]): MeasureRecord[] =>
  withFigures(measures, coverRows(rowsOfAll(measures)));

/** What of a series an edition showed. */
export type SeriesInPast = Pick<
  SeriesRecord,
  'area' | 'areaCode' | 'scope' | 'basis' | 'unit' | 'observations'
>;
/** The figures of a published edition, as anybody reads them. */
export type PastEdition = { edition: number; measures: { ref: string; series: SeriesInPast[] }[] };

/** What figures are tried with before they are published: all that past editions showed, the oldest first, and a solver. */
export type Trial = { past: readonly PastEdition[]; solve: Solve };

/** A figure in words: the number of its measure, the title of its series, its period. */
export type FigureName = { ref: string; title: string; period: Figure['period'] };

export type CoveredMeasures = {
  measures: MeasureRecord[];
  /** Figures of which more is hidden than the rules by themselves hide. */
  more: FigureName[];
  /** Small numbers of people that past editions tell already: the first edition that does, and of which figure where one holds it. */
  incidents: { edition: number; figure: FigureName | null }[];
};

/**
 * The same, tried by an attacker who has read every past edition, and more taken out where that attacker would find out
 * too much.
 */
export function coverMeasuresFromAttack(
  measures: readonly MeasureRecord[],
  { past, solve }: Trial,
): CoveredMeasures {
  const codes = areaCodes(measures);
  const rows = past.flatMap(({ edition, measures: shown }) =>
    shown.flatMap(({ ref, series }) =>
      series
        .flatMap((one) =>
          rowsOf(
            { ref, disclosureRule: 'standard' },
            { ...one, ...PUBLISHED },
            { codes, asHeld: asPublished },
          ),
        )
        .map((row) => ({ row, edition })),
    ),
  );
  const { figures, more, incidents } = coverFromAttack(rowsOfAll(measures), rows, solve);
  const names = namesOfAll(measures);
  return {
    measures: withFigures(measures, figures),
    more: more.flatMap((at) => names[at] ?? []),
    incidents: incidents.map(({ row, edition }) => ({
      edition,
      figure: row === null ? null : (names[row] ?? null),
    })),
  };
}

/** The names of the figures, in the order of `rowsOfAll`. */
const namesOfAll = (measures: readonly MeasureRecord[]): FigureName[] =>
  measures.flatMap((measure) =>
    allSeries(measure).flatMap(({ title, observations }) =>
      observations.map(({ period }) => ({ ref: measure.ref, title, period })),
    ),
  );

/** An edition printed the number of cases beside a count that it hid, and whoever kept it has that number. */
const asPublished = (observation: Figure): Figure => observation;

/** What is out cannot be hidden any more. */
const PUBLISHED = { officialUrl: 'published', hasOtherSources: false };

function rowsOfAll(measures: readonly MeasureRecord[]): Row[] {
  const areas = areaCodes(measures);
  return measures.flatMap((measure) =>
    allSeries(measure).flatMap((series) =>
      rowsOf(measure, series, { codes: areas, asHeld: withoutWithheld }),
    ),
  );
}

/** The measures with these observations, in the order of `rowsOfAll`. */
function withFigures(measures: readonly MeasureRecord[], figures: readonly Figure[]): MeasureRecord[] {
  let at = 0;
  const next = (series: SeriesRecord): SeriesRecord => {
    const from = at;
    at += series.observations.length;
    return { ...series, observations: figures.slice(from, at) };
  };
  return measures.map((measure) => {
    const [series, forces] = [measure.series.map(next), measure.forces.map(next)];
    return { ...measure, series, forces };
  });
}

const allSeries = ({ series, forces }: MeasureRecord): SeriesRecord[] => [...series, ...forces];

const plain = (words: string): string => words.trim().toLowerCase().replace(/\s+/g, ' ');

/** The code of each area that has one anywhere, by its name: figures that are brought in name their area and no code. */
function areaCodes(measures: readonly MeasureRecord[]): ReadonlyMap<string, string> {
  return new Map(
    measures.flatMap((measure) =>
      allSeries(measure).flatMap(({ area, areaCode }): [string, string][] =>
        areaCode === null ? [] : [[plain(area), areaCode]],
      ),
    ),
  );
}

function rowsOf(
  { ref, disclosureRule: rule }: Pick<MeasureRecord, 'ref' | 'disclosureRule'>,
  series: SeriesInPast & Pick<SeriesRecord, 'officialUrl' | 'hasOtherSources'>,
  { codes, asHeld }: { codes: ReadonlyMap<string, string>; asHeld: (observation: Figure) => Figure },
): Row[] {
  const code = series.areaCode ?? codes.get(plain(series.area)) ?? null;
  const place: Omit<Place, 'isPoint'> = {
    measure: ref,
    area: code ?? plain(series.area),
    areaKind: code?.slice(0, 3) ?? null,
    scope: plain(series.scope),
    basis: series.basis,
  };
  return series.observations.map((observation) => ({
    observation: asHeld(observation),
    rule: disclosureRule(rule, series.unit),
    place: { ...place, isPoint: observation.period.type === 'point' },
    isPublic: isAlreadyPublic(series),
  }));
}

/**
 * No chart shows a figure that is marked confidential, not available or not applicable, whatever numbers came with it.
 * Outside the office there are none behind the mark: a file would print them, and a total would give them back.
 */
function withoutWithheld(observation: Figure): Figure {
  if (!isWithheld(observation)) return observation;
  return { ...observation, numerator: null, denominator: null, value: null };
}
