import { createHash } from 'node:crypto';
import { PATHS } from '@/components/site/paths';
import { chartModelOf, hasChart } from '@/components/site/series-chart';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import type { EditionFile, Manifest } from '@/lib/domain/edition';
import type { ChecklistItem } from '@/lib/domain/publication';
import type { Snapshot } from '@/lib/domain/snapshot';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { checkFiles } from './check-files';
import { type ChecklistContext, checkSnapshot } from './checklist';
import { compress } from './compress';
import type { RenderedFile } from './rendered-file';
import { renderSite } from './site';

export type EditionTools = {
  /** The style sheet of the published site, whole. */
  css: string;
  favicon: string;
  /** Draws a chart as SVG. The same model must give the same text. */
  drawChart(model: ChartModel): Promise<string>;
  /** The hash of the edition before this one; null for the first. */
  previousHash: string | null;
  /** What the checklist must know of the live records. */
  context: ChecklistContext;
};

export type PreparedEdition = {
  files: EditionFile[];
  manifest: Manifest;
  /** SHA-256 of the canonical manifest, which is the file /edition.json. */
  hash: string;
  checklist: ChecklistItem[];
};

/**
 * Turns a snapshot into the bytes of an edition: draws, renders, checks, compresses and hashes. The same input gives
 * the same bytes and the same hash. Errors on the checklist do not stop it, so that a draft can be looked at; approval
 * is refused while there is one.
 * @throws when a chart cannot be drawn.
 */
export async function renderEdition(snapshot: Snapshot, tools: EditionTools): Promise<PreparedEdition> {
  const drawings = await drawCharts(snapshot, tools.drawChart);
  const rendered = renderSite(snapshot, { drawings, css: tools.css, favicon: tools.favicon });
  const files = await Promise.all(rendered.map(freeze));
  const manifest: Manifest = {
    edition: snapshot.edition.number,
    datedOn: snapshot.edition.datedOn,
    previousHash: tools.previousHash,
    files: files.map(({ path, contentType, sha256, body }) => ({
      path,
      contentType,
      sha256,
      bytes: body.length,
    })),
  };
  const manifestFile = await freeze({
    path: PATHS.manifest,
    contentType: 'application/json',
    body: canonicalJson(manifest),
  });
  return {
    files: [...files, manifestFile],
    manifest,
    hash: manifestFile.sha256,
    checklist: [...checkSnapshot(snapshot, tools.context), ...checkFiles(rendered)],
  };
}

/** One after the other: the drawing room has one canvas. */
async function drawCharts(
  { measures }: Snapshot,
  drawChart: EditionTools['drawChart'],
): Promise<ReadonlyMap<string, string>> {
  const drawings = new Map<string, string>();
  for (const measure of measures) {
    for (const series of measure.series.filter(hasChart)) {
      drawings.set(series.slug, await drawChart(chartModelOf(measure, series)));
    }
  }
  return drawings;
}

async function freeze({ path, contentType, body }: RenderedFile): Promise<EditionFile> {
  const bytes = new TextEncoder().encode(body);
  return {
    path,
    contentType,
    body: bytes,
    ...(await compress(bytes)),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
