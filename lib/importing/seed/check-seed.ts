import type { RowProblem } from './read-figure-rows';
import type { Seed } from './seed';

type Numbered<T> = { file: string; items: readonly T[] };

/** Each item whose key is earlier in the same file. */
function repeated<T>({ file, items }: Numbered<T>, keyOfItem: (item: T) => string): RowProblem[] {
  const keys = items.map(keyOfItem);
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [{ file, row: index + 1, reason: `“${key}” is there twice` }] : [],
  );
}

/** Each item that names something the seed does not hold. */
function unknownNames<T>(
  { file, items }: Numbered<T>,
  namesOf: (item: T) => readonly string[],
  known: readonly string[],
) {
  return items.flatMap((item, index) =>
    namesOf(item)
      .filter((name) => !known.includes(name))
      .map((name): RowProblem => ({ file, row: index + 1, reason: `“${name}” is not in the seed` })),
  );
}

function namedTwice({ measures, series, forces, bodies, supportLines, reading }: Seed): RowProblem[] {
  const requirements = { file: 'requirements.json', items: reading.requirements };
  return [
    ...repeated({ file: 'measures.json', items: measures }, ({ ref }) => ref),
    ...repeated({ file: 'measures.json', items: measures }, ({ position }) => `position ${position}`),
    ...repeated({ file: 'series.json', items: series }, ({ slug }) => slug),
    ...repeated({ file: 'forces.json', items: forces }, ({ slug }) => slug),
    ...repeated({ file: 'series.json', items: series }, ({ file }) => file),
    ...repeated({ file: 'bodies.json', items: bodies }, ({ slug }) => slug),
    ...repeated(
      { file: 'support-lines.json', items: supportLines },
      ({ position }) => `position ${position}`,
    ),
    ...repeated({ file: 'requirements.json', items: reading.recommendations }, ({ ref }) => ref),
    ...repeated(requirements, ({ ref }) => ref),
    ...repeated(
      { file: 'requirements.json', items: reading.promises },
      ({ recommendation, quote }) => `${recommendation}: ${quote}`,
    ),
  ];
}

type Draft = Seed['documentDrafts']['records'][number];

const recommendationsOfDraft = (draft: Draft): string[] =>
  'recommendation' in draft && draft.recommendation !== null ? [draft.recommendation] : [];
const partsOfDraft = (draft: Draft): string[] => (draft.kind === 'evidence' ? draft.parts : []);

function namedNowhere(seed: Seed): RowProblem[] {
  const { measures, series, forces, bodies, annotations, footnotes, reading, documentDrafts } = seed;
  const measureRefs = measures.map(({ ref }) => ref);
  const recommendationRefs = reading.recommendations.map(({ ref }) => ref);
  const requirementRefs = reading.requirements.map(({ ref }) => ref);
  const bodySlugs = bodies.map(({ slug }) => slug);
  const figures = series.flatMap(({ slug, observations }) =>
    observations.map(({ period: { start, end } }) => `${slug}, ${start} to ${end}`),
  );
  const measureFile = { file: 'measures.json', items: measures };
  const requirements = { file: 'requirements.json', items: reading.requirements };
  const promises = { file: 'requirements.json', items: reading.promises };
  const partDrafts = { file: 'document-drafts.json', items: documentDrafts.parts };
  const drafts = { file: 'document-drafts.json', items: documentDrafts.records };
  return [
    ...unknownNames({ file: 'series.json', items: series }, ({ measure }) => [measure], measureRefs),
    ...unknownNames({ file: 'forces.json', items: forces }, ({ measure }) => [measure], measureRefs),
    ...unknownNames(
      { file: 'annotations.json', items: annotations },
      ({ measure }) => (measure === null ? [] : [measure]),
      measureRefs,
    ),
    ...unknownNames(
      { file: 'footnotes.json', items: footnotes },
      ({ series: slug, start, end }) => [`${slug}, ${start} to ${end}`],
      figures,
    ),
    ...unknownNames(measureFile, ({ recommendations }) => recommendations, recommendationRefs),
    ...unknownNames(measureFile, (measure) => measure.requirements, requirementRefs),
    ...unknownNames(requirements, ({ recommendation }) => [recommendation], recommendationRefs),
    ...unknownNames(promises, ({ recommendation }) => [recommendation], recommendationRefs),
    ...unknownNames(promises, ({ owners }) => owners, bodySlugs),
    ...unknownNames(drafts, recommendationsOfDraft, recommendationRefs),
    ...unknownNames(drafts, partsOfDraft, requirementRefs),
    ...unknownNames(partDrafts, ({ part }) => [part], requirementRefs),
    ...unknownNames(partDrafts, ({ addressees }) => addressees, bodySlugs),
    ...unknownNames(drafts, (draft) => (draft.kind === 'figure' ? [draft.measure] : []), measureRefs),
  ];
}

/** What is wrong between the files of a seed: names that are there twice, and names of things that are not there. */
export function problemsBetweenFiles(seed: Seed): RowProblem[] {
  return [...namedTwice(seed), ...namedNowhere(seed)];
}
