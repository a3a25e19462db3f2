import { MEASURE_REFERENCE, REFERENCE, SLUG } from '@/lib/domain/address-parts';
import { locateQuote } from '@/lib/domain/promises/promise';
import { promisesOf } from '@/lib/domain/promises/promises-of';
import { type Day, formatDay } from '@/lib/domain/day';
import { isAlreadyPublic } from '@/lib/domain/disclosure/disclosure';
import type { HiddenFigure } from '@/lib/domain/publications/hidden-in-edition';
import type { ChecklistItem } from '@/lib/domain/publications/publication';
import type { Incident } from '@/lib/domain/incident';
import { exemptionsInWords, type SeriesAndExemption } from '@/lib/domain/measures/exemption';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import { isVerified } from '@/lib/domain/recommendations/dials';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { Snapshot } from '@/lib/domain/outside/snapshot';
import { WORD_KEPT_OUT } from './check-files';
import { checkLinks } from './check-links';
import { checkOffice } from './check-office';
import { checkSupportLines } from './check-support-lines';
import { warnOfSmallNumbers } from './disclosure/small-number-warnings';
import { type Drafts, listWarnings } from './checklist-warnings';
import { officeWords } from './office-words';
import { findPersonalData } from './personal-data';

/** What the checklist must know of the live records and cannot see in the snapshot, because it is not public. */
export type ChecklistContext = {
  /** Parts and promises that nobody has confirmed. */
  drafts: Drafts;
  /** Titles of series with invented figures. No edition is drawn while there are any; this is the second look. */
  illustrativeSeries: readonly string[];
  /** Refs of requirements found "Verified", or so by exception, that no second person approved. */
  verifiedWithoutApproval: readonly string[];
  /** Measures that hide less than they once did, and since when. */
  loosened: readonly { ref: string; on: Day }[];
  /** Series with rates that have no denominator, so that nobody knows how many people they are about. */
  uncheckedRates: readonly { ref: string; title: string }[];
  /** Small numbers of people that past editions tell already. */
  incidents: readonly Incident[];
  /** Series of the edition's measures with what is said of their figures having been published elsewhere. */
  exemptions: readonly SeriesAndExemption[];
  /** The figures that the edition hides, and why. */
  hidden: readonly HiddenFigure[];
};

/** The context, read from the same live records the snapshot was taken from. */
export function checklistContext(records: {
  recommendations: readonly RecommendationRecord[];
  measures: readonly MeasureRecord[];
  incidents?: ChecklistContext['incidents'];
  hidden?: ChecklistContext['hidden'];
  exemptions?: ChecklistContext['exemptions'];
}): ChecklistContext {
  const requirements = records.recommendations.flatMap((recommendation) => recommendation.requirements);
  return {
    drafts: {
      parts: requirements.filter(({ confirmed }) => !confirmed).length,
      promises: records.recommendations.flatMap(promisesOf).filter(({ confirmed }) => !confirmed).length,
    },
    illustrativeSeries: records.measures.flatMap(({ series }) =>
      series.filter(({ illustrative }) => illustrative).map(({ title }) => title),
    ),
    verifiedWithoutApproval: requirements
      .filter(({ found }) => isVerified(found?.finding) && found?.approvedBy === null)
      .map(({ ref }) => ref),
    loosened: records.measures.flatMap(({ ref, disclosureLoosenedOn: on }) =>
      on === null ? [] : [{ ref, on }],
    ),
    uncheckedRates: listUncheckedRates(records.measures),
    incidents: records.incidents ?? [],
    hidden: records.hidden ?? [],
    exemptions: records.exemptions ?? [],
  };
}

function listUncheckedRates(measures: readonly MeasureRecord[]): ChecklistContext['uncheckedRates'] {
  return measures.flatMap(({ ref, series }) =>
    series
      .filter((one) => one.unit === 'percent' && !isAlreadyPublic(one))
      .filter(({ observations }) =>
        observations.some(({ value, denominator }) => value !== null && denominator === null),
      )
      .map(({ title }) => ({ ref, title })),
  );
}

/** What stands between a draft and the public. An error blocks approval; a warning is for a person to weigh. */
export function checkSnapshot(snapshot: Snapshot, context: ChecklistContext): ChecklistItem[] {
  const sentences = [
    ...checkNote(snapshot),
    ...context.illustrativeSeries.map(
      (title) => `The series “${title}” has illustrative figures. Nothing can be published with them.`,
    ),
    ...context.verifiedWithoutApproval.map(
      (ref) => `Part ${ref} is “Verified”, and no second person has approved it.`,
    ),
    ...checkQuotes(snapshot),
    ...checkSources(snapshot),
    ...checkAddresses(snapshot),
    ...checkWords(snapshot),
    ...checkLinks(snapshot),
    ...checkSupportLines(snapshot),
    ...checkOffice(snapshot),
  ];
  // The current assessment stands in the history too, and evidence may serve several parts: say it once.
  const errors = [...new Set(sentences)].map((sentence): ChecklistItem => ({ level: 'error', sentence }));
  const loosened = context.loosened.map(({ ref, on }): ChecklistItem => ({
    level: 'warning',
    sentence: `Measure ${ref} hides fewer small numbers than before ${formatDay(on)}. The reason is in its history.`,
  }));
  const unchecked = context.uncheckedRates.map(({ ref, title }): ChecklistItem => ({
    level: 'warning',
    sentence: `Measure ${ref}, “${title}”: rates without a denominator cannot be checked for small numbers.`,
  }));
  return [
    ...errors,
    ...loosened,
    ...listWarnings(snapshot, context.drafts),
    ...unchecked,
    ...warnOfSmallNumbers(context),
    ...warnOfExemptions(snapshot, context),
  ];
}

/** Small counts that are shown, because somebody says that their publisher shows them. */
function warnOfExemptions({ measures }: Snapshot, { exemptions }: ChecklistContext): ChecklistItem[] {
  const refs = new Set(measures.map(({ ref }) => ref));
  const sentences = exemptionsInWords(exemptions.filter(({ measure }) => refs.has(measure)));
  return sentences.map((sentence) => ({ level: 'warning', sentence }));
}

function checkNote({ edition }: Snapshot): string[] {
  return edition.changeNote.trim() === '' ? ['Say what changed in this edition.'] : [];
}

function checkQuotes({ recommendations }: Snapshot): string[] {
  return recommendations.flatMap(({ ref, responses }) =>
    responses.flatMap(({ text, promises }) =>
      promises
        .filter(({ quote }) => quote === null || locateQuote(text, quote) === null)
        .map(
          ({ promise }) =>
            `The words of the promise “${promise}” are not in the response to recommendation ${ref}.`,
        ),
    ),
  );
}

function checkSources({ measures }: Snapshot): string[] {
  return measures.flatMap(({ ref, series }) =>
    series
      .filter(({ observations }) => observations.length > 0)
      .flatMap(({ title, source, licence }) => [
        ...(source.trim() === '' ? [`The series “${title}” of measure ${ref} has no source.`] : []),
        ...(licence.trim() === '' ? [`The series “${title}” of measure ${ref} has no licence.`] : []),
      ]),
  );
}

function checkAddresses({ inspections, organisation, recommendations, measures }: Snapshot): string[] {
  const slugs = [
    ...inspections.map(({ slug }) => slug),
    ...measures.flatMap(({ series }) => series.map(({ slug }) => slug)),
  ];
  const recommendationRefs = recommendations.map(({ ref }) => ref);
  const measureRefs = measures.map(({ ref }) => ref);
  const parts = [...slugs, ...recommendationRefs, ...measureRefs];
  return [
    ...[
      ...slugs.filter((slug) => !SLUG.test(slug)),
      ...recommendationRefs.filter((ref) => !REFERENCE.test(ref)),
      ...measureRefs.filter((ref) => !MEASURE_REFERENCE.test(ref)),
    ].map((part) => `“${part}” cannot be used in an address.`),
    ...[
      ...parts,
      ...inspections.map(({ shortTitle }) => shortTitle),
      ...[organisation.name, organisation.shortName],
    ]
      .filter((part) => WORD_KEPT_OUT.test(part))
      .map((part) => `“${part}” is used in an address or a title, and contains the word “rape”.`),
  ];
}

function checkWords(snapshot: Snapshot): string[] {
  const supportNumbers = snapshot.supportLines.map(({ telephone }) => telephone);
  return officeWords(snapshot).flatMap(({ where, words }) =>
    findPersonalData(words, supportNumbers).map((what) => `${where} looks as if it contains ${what}.`),
  );
}
