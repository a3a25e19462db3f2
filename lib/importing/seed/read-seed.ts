import { z } from 'zod';
import { Refusal } from '@/lib/domain/refusal';
import {
  seedAnnotation,
  seedBody,
  seedClaim,
  seedComparison,
  seedFootnote,
  seedMeasure,
  seedReading,
  seedSeries,
  seedSupportLine,
} from '@/lib/schemas/seed';
import { seedDocumentDrafts } from '@/lib/schemas/seed-document';
import { problemsBetweenFiles } from './check-seed';
import { type RowProblem, readFigureRows } from './read-figure-rows';
import { type ForceNames, nameForce } from './name-force';
import { readForces } from './read-forces';
import type { Seed, SeedComparedSeries, SeedSeriesWithFigures } from './seed';

/** The texts of the seed's files; `figures` by file name ("all-crime-recorded-by-year.csv"). */
export type SeedTexts = {
  measures: string;
  /** Whom the measures are about. */
  names: ForceNames;
  series: string;
  requirements: string;
  bodies: string;
  annotations: string;
  footnotes: string;
  publicClaims: string;
  supportLines: string;
  documentDrafts: string;
  figures: Readonly<Record<string, string>>;
  forces: string;
  /** The figures of all forces, by file name. */
  forceFigures: Readonly<Record<string, string>>;
};

/** One problem in words: "series.json, row 3: …". In a JSON list the row is the place of the item. */
function describeProblem({ file, row, reason }: RowProblem): string {
  return row === null ? `${file}: ${reason}` : `${file}, row ${row}: ${reason}`;
}

function refuse(problems: readonly RowProblem[]): never {
  throw new Refusal('unusable-input', problems.map(describeProblem).join('\n'));
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError)
      return refuse([{ file, row: null, reason: `This is not JSON: ${error.message}` }]);
    throw error;
  }
}

/** A field of a list begins with the place of its item, counted from 0; a person counts from 1. */
function toProblem(file: string, { path: [first, ...rest], message }: z.core.$ZodIssue): RowProblem {
  const row = typeof first === 'number' ? first + 1 : null;
  const field = (row === null ? [first, ...rest] : rest).filter((part) => part !== undefined).map(String);
  return { file, row, reason: field.length > 0 ? `${field.join('.')} ${message}` : message };
}

function readJson<Schema extends z.ZodType>(file: string, text: string, schema: Schema): z.infer<Schema> {
  const read = schema.safeParse(parseJson(file, text));
  return read.success ? read.data : refuse(read.error.issues.map((issue) => toProblem(file, issue)));
}

function readSeries(text: string, figures: SeedTexts['figures']): SeedSeriesWithFigures[] {
  const series = readJson('series.json', text, z.array(seedSeries));
  const problems: RowProblem[] = [];
  const withFigures = series.map((one, index) => {
    const figureText = figures[one.file];
    if (figureText === undefined) {
      problems.push({ file: 'series.json', row: index + 1, reason: `There is no file ${one.file}` });
      return { ...one, observations: [] };
    }
    const read = readFigureRows({ ...one, text: figureText });
    problems.push(...read.problems);
    return { ...one, observations: read.observations };
  });
  const named = series.map(({ file }) => file);
  const unused = Object.keys(figures).filter((file) => !named.includes(file));
  problems.push(
    ...unused.map((file) => ({ file, row: null, reason: 'No series in series.json names this file' })),
  );
  return problems.length > 0 ? refuse(problems) : withFigures;
}

/** The figures of all forces; the force of the seed is told from its body. */
function readComparisons(texts: SeedTexts, bodies: Seed['bodies']): SeedComparedSeries[] {
  const { forces, forceFigures } = texts;
  const ownCode = bodies.find(({ kind }) => kind === 'force')?.onsCode ?? null;
  const read = readJson('forces.json', forces, z.array(seedComparison)).map((head, index) => {
    const text = forceFigures[head.file];
    if (text !== undefined) return readForces(head, text, ownCode);
    const problem = { file: 'forces.json', row: index + 1, reason: `There is no file ${head.file}` };
    return { series: [], problems: [problem] };
  });
  const problems = read.flatMap((one) => one.problems);
  return problems.length > 0 ? refuse(problems) : read.flatMap(({ series }) => series);
}

/**
 * The whole seed from the texts of its files, checked row by row and file against file.
 * @throws Refusal ("unusable-input") with one line for each problem: file, row and reason.
 */
export function readSeed(texts: SeedTexts): Seed {
  const bodies = readJson('bodies.json', texts.bodies, z.array(seedBody));
  const seed: Seed = {
    measures: readJson('measures.json', nameForce(texts.measures, texts.names), z.array(seedMeasure)),
    series: readSeries(texts.series, texts.figures),
    reading: readJson('requirements.json', texts.requirements, seedReading),
    forces: readComparisons(texts, bodies),
    bodies,
    annotations: readJson('annotations.json', texts.annotations, z.array(seedAnnotation)),
    footnotes: readJson('footnotes.json', texts.footnotes, z.array(seedFootnote)),
    publicClaims: readJson('public-claims.json', texts.publicClaims, z.array(seedClaim)),
    supportLines: readJson('support-lines.json', texts.supportLines, z.array(seedSupportLine)),
    documentDrafts: readJson('document-drafts.json', texts.documentDrafts, seedDocumentDrafts),
  };
  const problems = problemsBetweenFiles(seed);
  return problems.length > 0 ? refuse(problems) : seed;
}
