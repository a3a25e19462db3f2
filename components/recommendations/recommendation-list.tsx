import { StandingTag } from '@/components/site/standing-tag';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterLinks } from '@/components/ui/filter-links';
import { type Column, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/domain/day';
import {
  computeRecommendationStatus,
  countStandings,
  describeProgress,
  standingsOf,
} from '@/lib/domain/recommendations/recommendation';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import { earliestReview } from '@/lib/domain/recommendations/review';
import { STANDING_LABELS, STANDINGS, type Standing } from '@/lib/domain/recommendations/standing';
import { documentHref, recommendationHref, OFFICE } from '@/lib/domain/paths/office';

type RecommendationListProps = {
  inspection: InspectionRecord;
  recommendations: readonly RecommendationRecord[];
  status: Standing | undefined;
};

type Row = { recommendation: RecommendationRecord; status: Standing };

/** Every recommendation of an inspection in one line each: its status, the counts behind the word, the next review. */
export function RecommendationList({ inspection, recommendations, status }: RecommendationListProps) {
  const rows = recommendations.map((recommendation) => ({
    recommendation,
    status: computeRecommendationStatus(standingsOf(recommendation)),
  }));
  const shown = status ? rows.filter((row) => row.status === status) : rows;
  const id = `recommendations-${inspection.slug}`;
  return (
    <section id={id}>
      <h2 className="govuk-heading-m">
        {inspection.shortTitle}: recommendations ({recommendations.length})
      </h2>
      <p className="govuk-body">
        <a className="govuk-link" href={documentHref(inspection.slug)}>
          The response, sentence by sentence
        </a>
      </p>
      <FilterLinks label="Show" links={filtersOf(rows, { status, id })} />
      {shown.length === 0 ? (
        <EmptyState title="No recommendations have this status">
          <p className="govuk-body">
            A recommendation appears here when its parts add up to this status.{' '}
            <a className="govuk-link" href={`${OFFICE.today}#${id}`}>
              Show all recommendations
            </a>
          </p>
        </EmptyState>
      ) : (
        <Table
          id={`${id}-table`}
          caption="Status of each recommendation, worked out from its parts"
          columns={COLUMNS}
          rows={shown}
          rowKey={({ recommendation }) => recommendation.id}
          narrow="stack"
        />
      )}
    </section>
  );
}

/** All, then each status that occurs, and the one that is asked for even where nothing has it any more. */
function filtersOf(rows: readonly Row[], { status, id }: { status: Standing | undefined; id: string }) {
  const count = (key: Standing) => rows.filter((row) => row.status === key).length;
  const keys = STANDINGS.filter((key) => count(key) > 0 || key === status);
  return [
    { href: `${OFFICE.today}#${id}`, text: 'All', count: rows.length, current: status === undefined },
    ...keys.map((key) => ({
      href: `${OFFICE.today}?status=${key}#${id}`,
      text: STANDING_LABELS[key],
      count: count(key),
      current: key === status,
    })),
  ];
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

const COLUMNS: Column<Row>[] = [
  {
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
  },
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
