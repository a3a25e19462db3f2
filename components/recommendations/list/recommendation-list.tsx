import { documentHref, OFFICE } from '@/lib/domain/paths/office';
import type { InspectionAtAGlance, RecommendationAtAGlance } from '@/lib/domain/recommendations/at-a-glance';
import type { Standing } from '@/lib/domain/recommendations/standing';
import { RecommendationTable, StatusLinks, withStatus } from './recommendation-table';

type RecommendationListProps = {
  inspection: InspectionAtAGlance['inspection'];
  recommendations: readonly RecommendationAtAGlance[];
  status: Standing | undefined;
};

/** Every recommendation of an inspection in one line each: its status, the counts behind the word, the next review. */
export function RecommendationList({ inspection, recommendations, status }: RecommendationListProps) {
  const rows = withStatus(recommendations);
  const id = `recommendations-${inspection.slug}`;
  return (
    <section id={id}>
      <h2 className="govuk-heading-m">
        {inspection.shortTitle}: recommendations ({recommendations.length})
      </h2>
      {inspection.hasDocument && (
        <p className="govuk-body">
          <a className="govuk-link" href={documentHref(inspection.slug)}>
            The response, sentence by sentence
          </a>
        </p>
      )}
      <StatusLinks
        rows={rows}
        status={status}
        hrefOf={(key) => `${OFFICE.today}${key === undefined ? '' : `?status=${key}`}#${id}`}
      />
      <RecommendationTable
        id={`${id}-table`}
        rows={status ? rows.filter((row) => row.status === status) : rows}
        allHref={`${OFFICE.today}#${id}`}
      />
    </section>
  );
}
