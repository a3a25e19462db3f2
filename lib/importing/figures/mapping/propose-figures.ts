import type { FigurePlaces } from '@/lib/domain/figures/figures-mapping';
import { UNITS, type Unit } from '@/lib/domain/figure';
import type { DescribedColumn } from '@/lib/importing/figures/table/describe-columns';

/** Where the figures seem to stand, and what a person still has to say. */
export type ProposedFigures = { places: FigurePlaces; questions: string[] };

const NAMES_A_RATE =
  /pct|per[ _]?cent|percentage|(^|[^a-z])rate([^a-z]|$)|%|proportion|ratio|average|mean|median|(^|[^a-z])value([^a-z]|$)/i;
const NAMES_A_WHOLE =
  /denominator|assigned|referred|eligible|sampled|scheduled|planned|total|(^|[^a-z])all([^a-z]|$)|recorded|out[ _]of/i;
const NAMES_A_PART = /numerator|charged|charges|count|number/i;
/** The numbers of outcome types and offence codes are names. */
const NAMES_A_CODE = /(^|[^a-z])(codes?|types?|id)([^a-z]|$)/i;
const NOTHING: FigurePlaces = { numerator: null, denominator: null, value: null };

const MOST_NAMED = 12;

function listed(columns: readonly { heading: string }[]): string {
  const first = columns
    .slice(0, MOST_NAMED)
    .map(({ heading }) => `“${heading}”`)
    .join(', ');
  return columns.length > MOST_NAMED ? `${first} and ${columns.length - MOST_NAMED} more` : first;
}

/** The one heading that fits, or null when none or several do. */
function onlyOne(columns: readonly DescribedColumn[], name?: RegExp): string | null {
  const fitting = name ? columns.filter(({ heading }) => name.test(heading)) : columns;
  return fitting.length === 1 ? (fitting[0]?.heading ?? null) : null;
}

/** A rate comes as its two counts, or else as the published figure alone. */
function proposeRate(figures: readonly DescribedColumn[]): FigurePlaces | null {
  const rates = figures.filter(({ heading }) => NAMES_A_RATE.test(heading));
  const counts = figures.filter(({ heading }) => !NAMES_A_RATE.test(heading));
  const value = rates.length === 1 ? (rates[0]?.heading ?? null) : null;
  if (counts.length === 0) return value === null ? null : { ...NOTHING, value };
  const parts = counts.filter(({ heading }) => !NAMES_A_WHOLE.test(heading) || /numerator/i.test(heading));
  const numerator = onlyOne(parts) ?? onlyOne(parts, NAMES_A_PART);
  const denominator =
    onlyOne(
      counts.filter(({ heading }) => heading !== numerator),
      NAMES_A_WHOLE,
    ) ?? null;
  return numerator !== null && denominator !== null ? { numerator, denominator, value } : null;
}

/** The columns of a file that came out of this service, or of a template of it; null for any other file. */
function ownPlaces(columns: readonly DescribedColumn[], unit: Unit): FigurePlaces | null {
  const kindOf = (name: string) => columns.find(({ heading }) => heading === name)?.kind;
  const [numerator, denominator, value] = ['numerator', 'denominator', 'value'].map(kindOf);
  if (!numerator || !denominator || !value) return null;
  if (unit === 'count') return numerator === 'figure' ? { ...NOTHING, numerator: 'numerator' } : null;
  const hasCounts = (unit === 'percent' || unit === 'ratio') && numerator === 'figure';
  if (hasCounts) return { numerator: 'numerator', denominator: 'denominator', value: 'value' };
  return value === 'figure' ? { ...NOTHING, value: 'value' } : null;
}

/** The places of the figures among the columns that hold figures, for a measure of this unit. */
export function proposeFigures(columns: readonly DescribedColumn[], unit: Unit): ProposedFigures {
  const all = columns.filter(({ kind }) => kind === 'figure');
  const counted = all.filter(({ heading }) => !NAMES_A_CODE.test(heading));
  const figures = counted.length > 0 ? counted : all;
  if (figures.length === 0) return { places: NOTHING, questions: ['No column holds figures.'] };
  const own = ownPlaces(columns, unit);
  if (own) return { places: own, questions: [] };
  if (unit === 'count') {
    const numerator = onlyOne(figures) ?? onlyOne(figures, NAMES_A_PART);
    const questions = numerator === null ? [`Say which column holds the count: ${listed(figures)}.`] : [];
    return { places: { ...NOTHING, numerator }, questions };
  }
  if (unit === 'percent' || unit === 'ratio') {
    const alone = onlyOne(figures);
    const places = alone === null ? proposeRate(figures) : { ...NOTHING, value: alone };
    if (places) return { places, questions: [] };
    return {
      places: NOTHING,
      questions: [
        `Say which columns hold the numerator and the denominator, or the rate: ${listed(figures)}.`,
      ],
    };
  }
  const value = onlyOne(figures) ?? onlyOne(figures, new RegExp(unit, 'i'));
  const questions =
    value === null
      ? [`Say which column holds the figure (${UNITS[unit].toLowerCase()}): ${listed(figures)}.`]
      : [];
  return { places: { ...NOTHING, value }, questions };
}
