import { StandingTag } from '@/components/site/standing-tag';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterLinks } from '@/components/ui/filter-links';
import { type Column, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/domain/day';
import { recommendationHref } from '@/lib/domain/paths/office';
import type { RecommendationAtAGlance } from '@/lib/domain/recommendations/at-a-glance';
import {
  computeRecommendationStatus,
  countStandings,
  describeProgress,
  standingsOf,
} from '@/lib/domain/recommendations/recommendation';
import { earliestReview } from '@/lib/domain/recommendations/review';
import { STANDING_LABELS, STANDINGS, type Standing } from '@/lib/domain/recommendations/standing';

export type StatusRow = { recommendation: RecommendationAtAGlance; status: Standing };

/** Recommendations with the status that their parts add up to. */
export const withStatus = (recommendations: readonly RecommendationAtAGlance[]): StatusRow[] =>
  recommendations.map((recommendation) => ({
    recommendation,
    status: computeRecommendationStatus(standingsOf(recommendation)),
  }));

type RecommendationTableProps = {
  id: string;
  rows: readonly StatusRow[];
  /** Where all are shown, for when none has the status that was asked for. */
  allHref: string;
  /** The name of the inspection of each, where there are several. */
  nameOf?: (recommendation: RecommendationAtAGlance) => string;
};

/** One line for each: its status, the counts behind the word, the next review. */
export function RecommendationTable({ id, rows, allHref, nameOf }: RecommendationTableProps) {
  if (rows.length === 0) {
    return (
      <EmptyState title="No recommendations have this status">
        <p className="govuk-body">
          A recommendation appears here when its parts add up to this status.{' '}
          <a className="govuk-link" href={allHref}>
            Show all recommendations
          </a>
        </p>
      </EmptyState>
    );
  }
  const inspection: Column<StatusRow>[] = nameOf
    ? [{ heading: 'Inspection', cell: ({ recommendation }) => nameOf(recommendation) }]
    : [];
  return (
    <Table
      id={id}
      caption="Status of each recommendation, worked out from its parts"
      columns={[NAMED, ...inspection, ...STATED]}
      rows={rows}
      rowKey={({ recommendation }) => recommendation.id}
      narrow="stack"
    />
  );
}

type StatusLinksProps = {
  rows: readonly StatusRow[];
  status: Standing | undefined;
  /** All, where no status is named. */
  hrefOf: (status: Standing | undefined) => string;
};

/** All, then each status that occurs, and the one that is asked for even where nothing has it any more. */
export function StatusLinks({ rows, status, hrefOf }: StatusLinksProps) {
  const count = (key: Standing) => rows.filter((row) => row.status === key).length;
  const keys = STANDINGS.filter((key) => count(key) > 0 || key === status);
  return (
    <FilterLinks
      label="Show"
      links={[
        { href: hrefOf(undefined), text: 'All', count: rows.length, current: status === undefined },
        ...keys.map((key) => ({
          href: hrefOf(key),
          text: STANDING_LABELS[key],
          count: count(key),
          current: key === status,
        })),
      ]}
    />
  );
}

/** What the progress line says already. */
const SAID_IN_PROGRESS: readonly Standing[] = [
  'verified',
  'verified-by-exception',
  'waiting-on-national-action',
  'superseded',
  'not-taken-forward',
];

function Counts({ standings }: { standings: readonly Standing[] }) {
  const others = countStandings(standings).filter(({ key }) => !SAID_IN_PROGRESS.includes(key));
  return (
    <>
      {describeProgress(standings)}
      {others.length > 0 && (
        <div className="govuk-hint">
          {others.map(({ count, label }) => `${count} ${lowerFirst(label)}`).join(', ')}
        </div>
      )}
    </>
  );
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const NAMED: Column<StatusRow> = {
  heading: 'Recommendation',
  cell: ({ recommendation }) => (
    <a
      className="govuk-link"
      href={recommendationHref({
        inspection: recommendation.inspectionSlug,
        recommendation: recommendation.ref,
      })}
    >
      {recommendation.ref}. {recommendation.summary}
    </a>
  ),
};

const STATED: Column<StatusRow>[] = [
  { heading: 'Status', cell: ({ status }) => <StandingTag standing={status} /> },
  { heading: 'Counts', cell: ({ recommendation }) => <Counts standings={standingsOf(recommendation)} /> },
  {
    heading: 'Next review',
    cell: ({ recommendation }) => {
      const next = earliestReview(recommendation);
      return next ? formatDay(next) : 'No date set';
    },
  },
];
