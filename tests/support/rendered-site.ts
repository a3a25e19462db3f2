import type { ChecklistContext } from '@/lib/publishing/checklist';
import { drawCharts } from '@/lib/publishing/edition-charts';
import type { EditionTools } from '@/lib/publishing/prepare-edition';
import type { RenderedFile } from '@/lib/publishing/rendered-file';
import { renderSite } from '@/lib/publishing/site';
import type { SnapshotInput } from '@/lib/publishing/snapshot';
import { takeSnapshot } from '@/tests/support/covered';

/** A stand-in for a chart: the drawings have tests of their own. */
export const STAND_IN =
  '<svg class="tc tc-wide" viewBox="0 0 720 400" role="img" aria-label="Line chart" font-size="12"><path d="M0 0h1"></path></svg>';

/** Drawn once, so that a test can count the charts of a page. */
const DRAWINGS = { wide: STAND_IN, narrow: '' };

/** A stand-in for the favicon. */
const FAVICON = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';

export const NOTHING_TO_REPORT: ChecklistContext = {
  drafts: { parts: 0, promises: 0 },
  illustrativeSeries: [],
  uncheckedRates: [],
  incidents: [],
  hidden: [],
  exemptions: [],
  verifiedWithoutApproval: [],
  loosened: [],
};

/** What an edition is made with in tests: no drawing process, a one-line style sheet. */
export function toolsForTests(changes: Partial<EditionTools> = {}): EditionTools {
  return {
    css: 'main{color:#0b0c0c}',
    favicon: FAVICON,
    drawChart: async () => DRAWINGS,
    rasterise: async (svg) => new TextEncoder().encode(`PNG of ${svg}`),
    previousHash: null,
    context: NOTHING_TO_REPORT,
    evidence: { bytes: new Map(), cleared: [] },
    ...changes,
  };
}

/** The site of some records, with a stand-in for every chart. */
export async function renderRecords(records: SnapshotInput): Promise<RenderedFile[]> {
  const snapshot = takeSnapshot(records);
  const { css, favicon, ...tools } = toolsForTests();
  return renderSite(snapshot, { charts: await drawCharts(snapshot, tools), css, favicon, evidenceFiles: [] });
}
