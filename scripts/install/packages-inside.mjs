import { isBuiltin } from 'node:module';

/**
 * Packages that are put into the bundles, because 1 file is read sooner than hundreds: the drawing process starts in a third
 * of the time. All others stay outside: they bring programs for one kind of machine, find files beside their own, or are seldom needed.
 */
const INSIDE = new Set([
  'zod',
  'pg',
  'graphile-worker',
  '@prisma/client',
  '@prisma/adapter-pg',
  'happy-dom',
  'recharts',
  'react',
  'react-dom',
]);

/** What those look for and can do without. */
const NEVER_INSIDE = new Set(['pg-native', 'typescript']);

/** The package that `path` is imported from; null for files and for Node's own modules. */
function packageOf(path) {
  const [, name] = /^((?:@[^/]+\/)?[\w][^/:]*)(?:\/.*)?$/.exec(path) ?? [];
  return name && !isBuiltin(path) ? name : null;
}

/** For esbuild: bundles the packages of `INSIDE` with what they need themselves, and leaves all others where they are. */
export const packagesInside = {
  name: 'packages-inside',
  setup(build) {
    build.onResolve({ filter: /^[\w@]/ }, ({ path, importer }) => {
      const name = packageOf(path);
      if (name === null) return undefined;
      const isNeededInside = /[\\/]node_modules[\\/]/.test(importer) && !NEVER_INSIDE.has(name);
      return INSIDE.has(name) || isNeededInside ? undefined : { path, external: true };
    });
    // zod brings its messages in some 50 languages; we write our own.
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export {};',
    }));
  },
};

/** Packages of the older kind call `require`, which a module has to make for itself. */
export const REQUIRE = `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);`;
