import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { PATHS } from '@/components/site/paths';
import { placeAt } from '@/components/site/place';
import type { Snapshot } from '@/lib/domain/snapshot';
import { renderDataFiles } from './files';
import { listPages } from './pages';
import type { RenderedFile } from './rendered-file';

export type SiteParts = {
  /** The charts as SVG, by the slug of their series. */
  drawings: ReadonlyMap<string, string>;
  css: string;
  favicon: string;
};

const HTML = 'text/html; charset=utf-8';
const CSS = 'text/css; charset=utf-8';

/**
 * The whole site of an edition as text files: every page, the data, the style sheet and the favicon, in the order of
 * their paths. Pure: the same snapshot and parts always give the same files.
 */
export function renderSite(snapshot: Snapshot, { drawings, css, favicon }: SiteParts): RenderedFile[] {
  const cssPath = `/assets/site-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
  const dataFiles = renderDataFiles(snapshot);
  const fileSizes = new Map(dataFiles.map(({ path, body }) => [path, Buffer.byteLength(body)]));
  const parts = { snapshot, drawings, cssPath, fileSizes };
  const pages = listPages(snapshot).map(({ path, draw }) => ({
    path,
    contentType: HTML,
    body: `<!doctype html>${renderToStaticMarkup(draw(placeAt(path, parts)))}\n`,
  }));
  return [
    ...pages,
    ...dataFiles,
    { path: cssPath, contentType: CSS, body: css },
    { path: PATHS.favicon, contentType: 'image/svg+xml', body: favicon },
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}
