import { type Column, Table } from '@/components/ui/table';
import { counted } from '@/components/site/words/words';
import { recommendationsHref } from '@/lib/domain/paths/today';
import type { InspectionAtAGlance } from '@/lib/domain/recommendations/at-a-glance';
import { STANDING_LABELS, STANDINGS, type Standing } from '@/lib/domain/recommendations/standing';
import { MOST_ON_TODAY } from '@/lib/domain/today/due-lists';
import { RecommendationList } from '@/components/recommendations/list/recommendation-list';
import { StatusLinks, withStatus } from '@/components/recommendations/list/recommendation-table';

type RecommendationsOfOfficeProps = {
  inspections: readonly InspectionAtAGlance[];
  status: Standing | undefined;
};

/** Every recommendation in one line each; where there are many, a line for each inspection and the way to its own. */
export function RecommendationsOfOffice({ inspections, status }: RecommendationsOfOfficeProps) {
  const recommendations = inspections.flatMap((each) => each.recommendations);
  if (recommendations.length <= MOST_ON_TODAY) {
    // Of a report whose recommendations are not in the record there is nothing to list; it is named above.
    const having = inspections.filter((each) => each.recommendations.length > 0);
    return having.map(({ inspection, recommendations: own }) => (
      <RecommendationList
        key={inspection.slug}
        inspection={inspection}
        recommendations={own}
        status={status}
      />
    ));
  }
  return (
    <section id="recommendations">
      <h2 className="govuk-heading-m">Recommendations ({recommendations.length})</h2>
      <StatusLinks
        rows={withStatus(recommendations)}
        status={undefined}
        hrefOf={(key) => recommendationsHref({ status: key })}
      />
      <Table
        id="inspections-table"
        caption="Recommendations of each inspection, newest inspection first"
        columns={COLUMNS}
        rows={inspections}
        rowKey={({ inspection }) => inspection.slug}
        narrow="stack"
      />
    </section>
  );
}

const COLUMNS: Column<InspectionAtAGlance>[] = [
  {
    heading: 'Inspection',
    cell: ({ inspection }) => (
      <a className="govuk-link" href={recommendationsHref({ inspection: inspection.slug })}>
        {inspection.shortTitle}
      </a>
    ),
  },
  {
    heading: 'Recommendations',
    cell: ({ recommendations }) => counted(recommendations.length, 'recommendation'),
  },
  { heading: 'Status', cell: ({ recommendations }) => countsOf(withStatus(recommendations)) },
];

/** "3 in progress, 2 not started": the statuses of the recommendations of one inspection. */
function countsOf(rows: readonly { status: Standing }[]): string {
  return STANDINGS.flatMap((key) => {
    const count = rows.filter(({ status }) => status === key).length;
    const label = STANDING_LABELS[key];
    return count === 0 ? [] : [`${count} ${label.charAt(0).toLowerCase()}${label.slice(1)}`];
  }).join(', ');
}
