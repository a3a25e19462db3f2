/**
 * Makes the two stylesheets from `styles/`: `signed-in.css`, which the signed-in pages import, and `site.css`,
 * which each edition of the published site carries as one file. Does nothing when nothing has changed.
 * A warning from Sass stops it, so that one is read when it first appears.
 *
 *   node scripts/build-css.mjs [folder]      (.build/css unless said)
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SHEETS = ['signed-in', 'site'];

/**
 * Leaves out the `@media` blocks that only Internet Explorer read: their query holds `\0`, which today's
 * readers of CSS refuse. Nothing else in the sheet is touched.
 */
export function withoutOldHacks(css) {
  let kept = '';
  let at = 0;
  while (at < css.length) {
    const start = css.indexOf('@media', at);
    const open = start < 0 ? -1 : css.indexOf('{', start);
    if (open < 0) return kept + css.slice(at);
    const isHack = /\\0|\ufffd|\0/.test(css.slice(start, open));
    kept += css.slice(at, isHack ? start : open + 1);
    at = isHack ? endOfBlock(css, open) : open + 1;
  }
  return kept;
}

/** The place just after the brace that closes the one at `open`. */
function endOfBlock(css, open) {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return css.length;
}

/** One number for all that decides what the sheets say. */
function stampOfInputs() {
  const styles = readdirSync(join(ROOT, 'styles'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.scss'))
    .map((name) => join('styles', name))
    .sort();
  const packages = ['sass', 'govuk-frontend'].map((name) => join('node_modules', name, 'package.json'));
  const hash = createHash('sha256');
  for (const name of ['scripts/build-css.mjs', 'components/trends/trend-chart.css', ...styles, ...packages]) {
    hash.update(`${name}\n`).update(readFileSync(join(ROOT, name)));
  }
  return hash.digest('hex');
}

async function compile(sheet) {
  const sass = await import('sass');
  const warnings = [];
  const { css } = sass.compile(join(ROOT, 'styles', `${sheet}.scss`), {
    loadPaths: [join(ROOT, 'node_modules')],
    style: 'compressed',
    charset: false,
    logger: { warn: (message, { span }) => warnings.push(`${span?.url ?? sheet}: ${message}`) },
  });
  if (warnings.length > 0) throw new Error(`Sass warned about ${sheet}.scss:\n${warnings.join('\n')}`);
  return withoutOldHacks(css);
}

/** Writes the sheets into `folder` and says in one line what was done. */
export async function buildCss(folder = join(ROOT, '.build', 'css')) {
  const stamp = stampOfInputs();
  const stampFile = join(folder, 'stamp');
  const files = SHEETS.map((sheet) => join(folder, `${sheet}.css`));
  const isCurrent =
    [stampFile, ...files].every((file) => existsSync(file)) && readFileSync(stampFile, 'utf8') === stamp;
  if (isCurrent) return 'Stylesheets: nothing has changed';
  const sheets = await Promise.all(SHEETS.map(compile));
  mkdirSync(folder, { recursive: true });
  sheets.forEach((css, index) => writeFileSync(files[index], css));
  writeFileSync(stampFile, stamp);
  return `Stylesheets: ${SHEETS.map((sheet, index) => `${sheet}.css ${size(sheets[index])}`).join(', ')}`;
}

const size = (css) => `${Math.round(Buffer.byteLength(css) / 1000)} kB`;

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  console.log(await buildCss(folder ? resolve(folder) : undefined));
}
