import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { NothingImported } from '@/components/panel/nothing-imported';
import { PanelOverview } from '@/components/panel/panel-overview';
import { PanelPage } from '@/components/panel/panel-page';
import { listChanges } from '@/lib/data/changes';
import { listInspections } from '@/lib/data/inspections';
import { listMeasuresFor } from '@/lib/data/measures-for-reader';
import { listRecommendations } from '@/lib/data/recommendations';
import { addDays, dayInLondon } from '@/lib/domain/day';
import { asPanelMember, panelView } from '@/lib/domain/panel-view';
import { LOOK_BACK_DAYS, panelSearch } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/actor';

export const metadata: Metadata = { title: pageTitle('Progress since the inspection') };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PanelHomePage({ searchParams }: Search) {
  const reader = asPanelMember(await requireActor('panel:read'));
  const { days, inspection: asked } = panelSearch.parse(await searchParams);
  const inspections = await listInspections();
  const inspection = inspections.find(({ slug }) => slug === asked) ?? inspections[0];
  if (!inspection) return <NothingImported />;
  const today = dayInLondon(new Date());
  const since = addDays(today, -days);
  const [recommendations, changes, measures] = await Promise.all([
    listRecommendations(reader, inspection.slug),
    listChanges(reader, { inspectionSlug: inspection.slug, since }),
    listMeasuresFor(reader),
  ]);
  const shown = recommendations.map((recommendation) => panelView(recommendation));
  const lookBack = { days, since, choices: LOOK_BACK_DAYS };
  return (
    <PanelPage>
      <PanelOverview
        {...{ inspection, inspections, measures, changes, lookBack, today }}
        recommendations={shown}
      />
    </PanelPage>
  );
}
