import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { MeasuresWall } from '@/components/measures/measures-wall';
import { wallChoice } from '@/components/measures/wall-choice';
import { SavedViews } from '@/components/people/views/saved-views';
import { BackLink } from '@/components/ui/back-link';
import { listMeasures } from '@/lib/data/measures/measures';
import { listSavedViews } from '@/lib/data/people/saved-views';
import { listRecommendationNames } from '@/lib/data/recommendations/recommendation-names';
import { asPanelMember } from '@/lib/domain/outside/panel-view';
import { wallHref } from '@/lib/domain/paths/measures';
import { PANEL } from '@/lib/domain/paths/panel';
import { measuresSearch } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Measures') };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PanelMeasuresPage({ searchParams }: Search) {
  const reader = asPanelMember(await requireActor('panel:read'));
  const { page, ...asked } = measuresSearch.parse(await searchParams);
  const [measures, recommendations, views] = await Promise.all([
    listMeasures(reader),
    listRecommendationNames(),
    listSavedViews(reader, PANEL.measures),
  ]);
  const chosen = wallChoice(asked, recommendations);
  return (
    <WidePage before={<BackLink href={PANEL.overview}>Progress since the inspection</BackLink>}>
      <MeasuresWall
        measures={measures}
        recommendations={recommendations}
        chosen={chosen}
        page={page}
        home={PANEL.measures}
        views={<SavedViews views={views} address={wallHref(PANEL.measures, chosen)} />}
      />
    </WidePage>
  );
}
