import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { MeasuresWall } from '@/components/measures/measures-wall';
import { wallChoice } from '@/components/measures/wall-choice';
import { BackLink } from '@/components/ui/back-link';
import { listMeasures } from '@/lib/data/measures/measures';
import { listRecommendationNames } from '@/lib/data/recommendations/recommendation-names';
import { asPanelMember } from '@/lib/domain/outside/panel-view';
import { PANEL } from '@/lib/domain/paths/panel';
import { measuresSearch } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Measures') };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PanelMeasuresPage({ searchParams }: Search) {
  const reader = asPanelMember(await requireActor('panel:read'));
  const asked = measuresSearch.parse(await searchParams);
  const [measures, recommendations] = await Promise.all([listMeasures(reader), listRecommendationNames()]);
  return (
    <WidePage before={<BackLink href={PANEL.overview}>Progress since the inspection</BackLink>}>
      <MeasuresWall
        measures={measures}
        recommendations={recommendations}
        chosen={wallChoice(asked, recommendations)}
        home={PANEL.measures}
      />
    </WidePage>
  );
}
