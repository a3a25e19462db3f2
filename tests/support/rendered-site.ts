import type { ChecklistContext } from '@/lib/publishing/checklist';
import type { EditionTools } from '@/lib/publishing/prepare-edition';
import type { RenderedFile } from '@/lib/publishing/rendered-file';
import { renderSite } from '@/lib/publishing/site';
import { type SnapshotInput, takeSnapshot } from '@/lib/publishing/snapshot';

/** A stand-in for a chart: the drawings have tests of their own. */
export const STAND_IN = '<svg role="img" aria-label="Line chart"><path d="M0 0h1"></path></svg>';

/** A stand-in for the favicon. */
const FAVICON = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';

export const NOTHING_TO_REPORT: ChecklistContext = {
  illustrativeSeries: [],
  verifiedWithoutApproval: [],
  loosened: [],
};

/** What an edition is made with in tests: no drawing thread, a one-line style sheet. */
export function toolsForTests(changes: Partial<EditionTools> = {}): EditionTools {
  return {
    css: 'main{color:#0b0c0c}',
    favicon: FAVICON,
    drawChart: async () => STAND_IN,
    previousHash: null,
    context: NOTHING_TO_REPORT,
    ...changes,
  };
}

/** The site of some records, with a stand-in for every chart. */
export function renderRecords(records: SnapshotInput): RenderedFile[] {
  const snapshot = takeSnapshot(records);
  const slugs = snapshot.measures.flatMap(({ series }) => series.map(({ slug }) => slug));
  return renderSite(snapshot, {
    drawings: new Map(slugs.map((slug) => [slug, STAND_IN])),
    css: 'main{color:#0b0c0c}',
    favicon: FAVICON,
  });
}
