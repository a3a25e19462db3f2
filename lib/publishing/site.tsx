import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { PATHS } from '@/lib/domain/paths/public';
import { placeAt } from '@/components/site/place';
import type { Snapshot } from '@/lib/domain/outside/snapshot';
import type { EditionCharts } from './edition-charts';
import { renderDataFiles } from './files';
import { listPages } from './pages';
import type { RenderedFile } from './rendered-file';

export type SiteParts = {
  charts: EditionCharts;
  css: string;
  favicon: string;
  evidenceFiles: readonly RenderedFile[];
};

const HTML = 'text/html; charset=utf-8';
const CSS = 'text/css; charset=utf-8';

/**
 * The whole site of an edition: every page, the data, the charts as files, the style sheet and the favicon, in the order of
 * their paths. Pure: the same snapshot and parts always give the same files.
 */
export function renderSite(
  snapshot: Snapshot,
  { charts, css, favicon, evidenceFiles }: SiteParts,
): RenderedFile[] {
  const cssPath = `/assets/site-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
  const files = [
    ...renderDataFiles(snapshot),
    ...[...charts.values()].flatMap((chart) => chart.files),
    ...evidenceFiles,
  ];
  const parts = {
    snapshot,
    drawings: new Map([...charts].map(([slug, { drawing }]) => [slug, drawing])),
    pictures: new Map([...charts].map(([slug, chart]) => [slug, chart.files.map(({ path }) => path)])),
    cssPath,
    fileSizes: new Map(files.map(({ path, body }) => [path, Buffer.byteLength(body)])),
  };
  const pages = listPages(snapshot).map(({ path, draw }) => ({
    path,
    contentType: HTML,
    body: `<!doctype html>${renderToStaticMarkup(draw(placeAt(path, parts)))}\n`,
  }));
  return [
    ...pages,
    ...files,
    { path: cssPath, contentType: CSS, body: css },
    { path: PATHS.favicon, contentType: 'image/svg+xml', body: favicon },
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}
