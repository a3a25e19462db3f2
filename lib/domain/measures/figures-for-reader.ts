import { disclosureRule, isAlreadyPublic } from '@/lib/domain/disclosure/disclosure';
import type { Place, Row } from '@/lib/domain/disclosure/cells';
import { coverRows } from '@/lib/domain/disclosure/cover-rows';
import { isWithheld, type Figure } from '@/lib/domain/figure';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';

/**
 * The measures with small counts taken out, and whatever in any of them would give one back. `measures` is the whole
 * catalogue. Nothing else of the record is taken out: for readers outside the office see `outside/measures`.
 */
export function coverMeasures(measures: readonly MeasureRecord[]): MeasureRecord[] {
  const areas = areaCodes(measures);
  const covered = coverRows(
    measures.flatMap((measure) => allSeries(measure).flatMap((series) => rowsOf(measure, series, areas))),
  );
  let at = 0;
  const next = (series: SeriesRecord): SeriesRecord => {
    const from = at;
    at += series.observations.length;
    return { ...series, observations: covered.slice(from, at) };
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
  { ref, disclosureRule: rule }: MeasureRecord,
  series: SeriesRecord,
  codes: ReadonlyMap<string, string>,
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
    observation: withoutWithheld(observation),
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
