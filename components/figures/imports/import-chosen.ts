import type { FigureImportRecord } from '@/lib/domain/figures/figure-import';
import type { FigurePlaces, Mapping, PeriodPlace, TableChoices } from '@/lib/domain/figures/figures-mapping';

/** The boxes of the form that says how a file is read, each with what it holds. */
export type ChosenFields = Record<
  | 'sheet'
  | 'table'
  | 'layout'
  | 'period'
  | 'quarter'
  | 'statedPeriod'
  | 'periodType'
  | 'numerator'
  | 'denominator'
  | 'value'
  | 'labels'
  | 'onlyHeading'
  | 'onlyIs'
  | 'onlyHeading2'
  | 'onlyIs2'
  | 'areas'
  | 'sourceColumn'
  | 'addsUp'
  | 'partHeading'
  | 'partIs'
  | 'decimal'
  | 'multiple',
  string
>;

const NO_PLACES: FigurePlaces = { numerator: null, denominator: null, value: null };

function placesOf(mapping: Mapping): FigurePlaces {
  if (mapping.layout === 'long') return mapping;
  return mapping.roles.in === 'all' ? NO_PLACES : mapping.roles;
}

function periodFields(place: PeriodPlace | null): Pick<ChosenFields, 'period' | 'quarter' | 'statedPeriod'> {
  const none = { period: '', quarter: '', statedPeriod: '' };
  if (place?.kind === 'column') return { ...none, period: place.heading };
  if (place?.kind === 'year-and-quarter') return { ...none, period: place.year, quarter: place.quarter };
  return place?.kind === 'stated' ? { ...none, statedPeriod: place.text } : none;
}

function sumFields(
  mapping: Mapping | null,
  { addsUp }: TableChoices,
): Pick<ChosenFields, 'addsUp' | 'partHeading' | 'partIs'> {
  const [part] = mapping?.layout === 'long' ? (mapping.addUp?.part ?? []) : [];
  const said = addsUp === undefined ? '' : addsUp ? 'yes' : 'no';
  return { addsUp: said, partHeading: part?.heading ?? '', partIs: part?.is ?? '' };
}

/** How the file is read now, as the boxes of the form hold it. */
export function fieldsFrom({
  mapping,
  choices,
}: Pick<FigureImportRecord, 'mapping'> & { choices: TableChoices }): ChosenFields {
  const places = mapping ? placesOf(mapping) : NO_PLACES;
  const [first, second] = mapping?.only ?? [];
  return {
    sheet: mapping?.sheet ?? '',
    table: String(choices.table ?? 1),
    layout: mapping?.layout ?? '',
    ...periodFields(mapping?.layout === 'long' ? mapping.period : null),
    periodType: mapping?.periodType ?? '',
    numerator: places.numerator ?? '',
    denominator: places.denominator ?? '',
    value: places.value ?? '',
    labels: mapping?.layout === 'wide' && mapping.roles.in === 'rows' ? mapping.roles.labels : '',
    onlyHeading: first?.heading ?? '',
    onlyIs: first?.is ?? '',
    onlyHeading2: second?.heading ?? '',
    onlyIs2: second?.is ?? '',
    ...sumFields(mapping, choices),
    decimal: choices.decimal ?? '',
    multiple: choices.multiple ?? '',
    areas: mapping?.areas ?? '',
    sourceColumn: mapping?.layout === 'long' ? (mapping.source ?? '') : '',
  };
}
