import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SeedTexts } from '@/lib/importing/seed/read-seed';
import { SAMPLE_NAMES } from '@/prisma/seed/sample-names';

const FOLDER = fileURLToPath(new URL('../../../prisma/seed/', import.meta.url));

const textOf = (file: string) => readFileSync(`${FOLDER}${file}`, 'utf8');

const textsIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(`${FOLDER}${folder}`)
      .filter((file) => file.endsWith('.csv'))
      .map((file) => [file, textOf(`${folder}/${file}`)]),
  );

/** The texts of the seed the product ships. */
export function shippedSeedTexts(): SeedTexts {
  return {
    measures: textOf('measures.json'),
    names: SAMPLE_NAMES,
    series: textOf('series.json'),
    requirements: textOf('requirements.json'),
    bodies: textOf('bodies.json'),
    annotations: textOf('annotations.json'),
    footnotes: textOf('footnotes.json'),
    publicClaims: textOf('public-claims.json'),
    supportLines: textOf('support-lines.json'),
    documentDrafts: textOf('document-drafts.json'),
    figures: textsIn('figures'),
    forces: textOf('forces.json'),
    forceFigures: textsIn('forces'),
  };
}

/** The response as received, by the name the seed gives. */
export const responseDocument = (name: string) => textOf(`documents/${name}`);

/** What the seed says about itself. */
export const seedReadme = () => textOf('README.md');
