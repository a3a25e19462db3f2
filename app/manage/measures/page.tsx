import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { MeasuresWall } from '@/components/measures/measures-wall';
import { wallChoice } from '@/components/measures/wall-choice';
import { OpenRequests } from '@/components/figures/requests/open-requests';
import { BackLink } from '@/components/ui/back-link';
import { listOpenFigureRequests } from '@/lib/data/figures/figure-requests';
import { listMeasures } from '@/lib/data/measures/measures';
import { listRecommendationNames } from '@/lib/data/recommendations/recommendation-names';
import { dayInLondon } from '@/lib/domain/day';
import { OFFICE } from '@/lib/domain/paths/office';
import { can } from '@/lib/domain/permissions';
import { measuresSearch } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Measures') };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MeasuresPage({ searchParams }: Search) {
  const actor = await requireActor('manage:read');
  const asked = measuresSearch.parse(await searchParams);
  const [measures, recommendations] = await Promise.all([listMeasures(actor), listRecommendationNames()]);
  return (
    <WidePage before={<BackLink href={OFFICE.today}>Today</BackLink>}>
      <MeasuresWall
        measures={measures}
        recommendations={recommendations}
        chosen={wallChoice(asked, recommendations)}
        home={OFFICE.measures}
        mayAsk={can(actor.role, 'figures:request')}
      />
      <OpenRequests requests={await listOpenFigureRequests()} today={dayInLondon(new Date())} />
    </WidePage>
  );
}
