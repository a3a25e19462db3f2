import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { RecommendationAtAGlance } from '@/lib/domain/recommendations/at-a-glance';
import type { DueListName } from '@/lib/domain/today/due-lists';
import type { OfficeToday } from '@/lib/domain/today/office-today';
import { disagreementLine, type Line, overdueLine, promiseLine, recheckLine, reviewLine } from './due-lines';
import { openWorkLine } from './open-work-line';

/** A list of lines of which some are made: of a long one only those that are shown. */
export type LineList = { count: number; lines: (from: number, to: number) => Line[] };

/** Every list of what needs somebody, whole. `overdueEvidence`: what was asked for and has not come by its day. */
export function listsOfToday(
  office: OfficeToday,
  overdueEvidence: readonly EvidenceRecord[],
): Record<DueListName, LineList> {
  const { due, promises } = office;
  const of = placed(office.inspections);
  const promised = (list: typeof promises.late) => listOf(list, of(promiseLine));
  return {
    late: joined([
      listOf(overdueEvidence, overdueLine),
      listOf(due.lateReviews, of(reviewLine)),
      promised(promises.late),
    ]),
    soon: joined([listOf(due.dueReviews, of(reviewLine)), promised(promises.soon)]),
    waiting: promised(promises.waiting),
    expired: promised(promises.expired),
    'to-ask': promised(promises.notTold),
    undated: promised(promises.undated),
    conflicts: listOf(office.disagreements, of(disagreementLine)),
    recheck: listOf(due.toRecheck, of(recheckLine)),
    'still-to-do': listOf(office.openWork, of(openWorkLine)),
  };
}

const listOf = <T,>(items: readonly T[], toLine: (item: T) => Line): LineList => ({
  count: items.length,
  lines: (from, to) => items.slice(from, to).map(toLine),
});

/** One list after another. */
function joined(lists: readonly LineList[]): LineList {
  return {
    count: lists.reduce((sum, { count }) => sum + count, 0),
    lines: (from, to) => {
      let before = 0;
      return lists.flatMap(({ count, lines }) => {
        const start = before;
        before += count;
        return lines(Math.max(0, from - start), Math.max(0, to - start));
      });
    },
  };
}

type Placed = { recommendation: Pick<RecommendationAtAGlance, 'inspectionSlug'> };

/** Numbers of recommendations begin anew with each inspection: where there are several, a line names its own. */
function placed(inspections: OfficeToday['inspections']) {
  const names = new Map(inspections.map(({ inspection }) => [inspection.slug, inspection.shortTitle]));
  return <T extends Placed>(toLine: (item: T) => Line) =>
    (item: T): Line => {
      const { id, words } = toLine(item);
      if (names.size < 2) return { id, words };
      const name = names.get(item.recommendation.inspectionSlug);
      return {
        id,
        words: (
          <>
            {words} ({name})
          </>
        ),
      };
    };
}
