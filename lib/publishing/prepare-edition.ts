import { createHash } from 'node:crypto';
import { noticeOf } from '@/components/site/words/approval';
import type { ClearedFile } from '@/lib/domain/evidence/public-file';
import { PATHS } from '@/lib/domain/paths/public';
import type { EditionFile, Manifest } from '@/lib/domain/publications/edition';
import type { ChecklistItem } from '@/lib/domain/publications/publication';
import type { Snapshot } from '@/lib/domain/outside/snapshot';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { checkFiles } from './check-files';
import { type ChecklistContext, checkSnapshot } from './checklist';
import { AS_IT_IS, compress, isPacked } from './compress';
import { type ChartTools, drawCharts } from './edition-charts';
import {
  checkEvidenceFiles,
  type EvidenceBytes,
  renderEvidenceFiles,
  warnOfEvidenceFiles,
} from './evidence-files';
import type { RenderedFile } from './rendered-file';
import { renderSite } from './site';

export type EditionTools = ChartTools & {
  /** The style sheet of the published site, whole. */
  css: string;
  favicon: string;
  /** The hash of the same body’s edition before this one; null for the first. */
  previousHash: string | null;
  evidence: { bytes: EvidenceBytes; cleared: readonly ClearedFile[] };
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

const WITHOUT_PNG: ChecklistItem = {
  level: 'warning',
  sentence: 'Charts can be kept as SVG only: the worker’s machine has no program that makes PNG.',
};

/**
 * Turns a snapshot into the bytes of an edition: draws, renders, checks, compresses and hashes. The same input gives
 * the same bytes and the same hash. Errors on the checklist do not stop it, so that a draft can be looked at; approval
 * is refused while there is one.
 * @throws when a chart cannot be drawn.
 */
export async function renderEdition(snapshot: Snapshot, tools: EditionTools): Promise<PreparedEdition> {
  const charts = await drawCharts(snapshot, tools);
  const rendered = renderSite(snapshot, {
    ...{ charts, css: tools.css, favicon: tools.favicon },
    evidenceFiles: renderEvidenceFiles(snapshot, tools.evidence.bytes),
  });
  const files = await Promise.all(rendered.map(freeze));
  const manifest: Manifest = {
    body: snapshot.body,
    edition: snapshot.edition.number,
    datedOn: snapshot.edition.datedOn,
    previousHash: tools.previousHash,
    notice: noticeOf(snapshot),
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
    checklist: [
      ...checkSnapshot(snapshot, tools.context),
      ...checkFiles(rendered),
      ...checkEvidenceFiles(rendered),
      ...warnOfEvidenceFiles(snapshot, tools.evidence),
      ...(tools.rasterise ? [] : [WITHOUT_PNG]),
    ],
  };
}

async function freeze({ path, contentType, body }: RenderedFile): Promise<EditionFile> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return {
    path,
    contentType,
    body: bytes,
    ...(isPacked(contentType) ? AS_IT_IS : await compress(bytes)),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
