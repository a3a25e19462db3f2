import { WidePage } from '@/components/layout/wide-page';
import { BackLink } from '@/components/ui/back-link';
import { FilterLinks } from '@/components/ui/filter-links';
import { Pagination } from '@/components/ui/pagination';
import { documentHref, OFFICE } from '@/lib/domain/paths/office';
import { type RecommendationsAddress, recommendationsHref } from '@/lib/domain/paths/today';
import type { InspectionAtAGlance } from '@/lib/domain/recommendations/at-a-glance';
import { RecommendationTable, StatusLinks, withStatus } from './recommendation-table';

const ON_A_PAGE = 50;

type RecommendationsViewProps = {
  inspections: readonly InspectionAtAGlance[];
  asked: RecommendationsAddress;
};

/** Every recommendation of the office, or those of one inspection or status, in pages. */
export function RecommendationsView({ inspections, asked }: RecommendationsViewProps) {
  const chosen = inspections.find(({ inspection }) => inspection.slug === asked.inspection);
  const among = chosen ? [chosen] : inspections;
  const inspection = chosen?.inspection.slug;
  const rows = withStatus(among.flatMap(({ recommendations }) => recommendations));
  const { status } = asked;
  const narrowed = status === undefined ? rows : rows.filter((row) => row.status === status);
  const pages = Math.max(1, Math.ceil(narrowed.length / ON_A_PAGE));
  const page = Math.min(asked.page ?? 1, pages);
  const names = new Map(inspections.map((each) => [each.inspection.slug, each.inspection.shortTitle]));
  return (
    <WidePage before={<BackLink href={OFFICE.today}>Today</BackLink>}>
      <h1 className="govuk-heading-l">
        {chosen ? `${chosen.inspection.shortTitle}: recommendations` : 'Recommendations'} ({rows.length})
      </h1>
      {chosen?.inspection.hasDocument && (
        <p className="govuk-body">
          <a className="govuk-link" href={documentHref(chosen.inspection.slug)}>
            The response, sentence by sentence
          </a>
        </p>
      )}
      <FilterLinks
        label="Inspection"
        links={[
          { href: recommendationsHref({ status }), text: 'All', current: chosen === undefined },
          ...(chosen
            ? [
                {
                  href: recommendationsHref({ inspection, status }),
                  text: chosen.inspection.shortTitle,
                  current: true,
                },
              ]
            : []),
        ]}
      />
      <StatusLinks
        rows={rows}
        status={status}
        hrefOf={(key) => recommendationsHref({ inspection, status: key })}
      />
      <RecommendationTable
        id="recommendations"
        rows={narrowed.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)}
        allHref={recommendationsHref({ inspection })}
        nameOf={chosen ? undefined : ({ inspectionSlug }) => names.get(inspectionSlug) ?? ''}
      />
      <Pagination
        of="recommendations"
        {...{ page, pages }}
        hrefOf={(to) => recommendationsHref({ inspection, status, page: to })}
      />
    </WidePage>
  );
}
