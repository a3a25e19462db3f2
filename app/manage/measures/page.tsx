import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { MeasuresWall } from '@/components/measures/measures-wall';
import { wallChoice } from '@/components/measures/wall-choice';
import { OpenRequests } from '@/components/figures/requests/open-requests';
import { SavedViews } from '@/components/people/views/saved-views';
import { BackLink } from '@/components/ui/back-link';
import { listOpenFigureRequests } from '@/lib/data/figures/figure-requests';
import { listMeasures } from '@/lib/data/measures/measures';
import { listSavedViews } from '@/lib/data/people/saved-views';
import { listRecommendationNames } from '@/lib/data/recommendations/recommendation-names';
import { dayInLondon } from '@/lib/domain/day';
import { wallHref } from '@/lib/domain/paths/measures';
import { OFFICE } from '@/lib/domain/paths/office';
import { can } from '@/lib/domain/permissions';
import { measuresSearch } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Measures') };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MeasuresPage({ searchParams }: Search) {
  const actor = await requireActor('manage:read');
  const { page, ...asked } = measuresSearch.parse(await searchParams);
  const today = dayInLondon(new Date());
  const [measures, recommendations, requests, views] = await Promise.all([
    listMeasures(actor),
    listRecommendationNames(),
    listOpenFigureRequests(),
    listSavedViews(actor, OFFICE.measures),
  ]);
  const chosen = wallChoice(asked, recommendations);
  return (
    <WidePage before={<BackLink href={OFFICE.today}>Today</BackLink>}>
      <MeasuresWall
        measures={measures}
        recommendations={recommendations}
        chosen={chosen}
        page={page}
        home={OFFICE.measures}
        views={<SavedViews views={views} address={wallHref(OFFICE.measures, chosen)} />}
        mayAsk={can(actor.role, 'figures:request')}
        office={{ today, requests }}
      />
      <OpenRequests requests={requests} today={today} />
    </WidePage>
  );
}
