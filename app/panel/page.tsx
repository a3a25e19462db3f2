import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { NothingImported } from '@/components/panel/nothing-imported';
import { PanelOverview } from '@/components/panel/panel-overview';
import { listPublishedInspections } from '@/lib/data/recommendations/panel-inspections';
import { readPanel } from '@/lib/data/panel';
import { addDays, dayInLondon } from '@/lib/domain/day';
import { newestAnswered } from '@/lib/domain/inspections/inspection-line';
import { asPanelMember } from '@/lib/domain/outside/panel-view';
import { LOOK_BACK_DAYS, panelSearch } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Progress since the inspection') };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PanelHomePage({ searchParams }: Search) {
  const reader = asPanelMember(await requireActor('panel:read'));
  const { days, inspection: asked } = panelSearch.parse(await searchParams);
  const today = dayInLondon(new Date());
  const inspections = await listPublishedInspections(today);
  const inspection = inspections.find(({ slug }) => slug === asked) ?? newestAnswered(inspections);
  if (!inspection) return <NothingImported />;
  const since = addDays(today, -days);
  const records = await readPanel(reader, { inspectionSlug: inspection.slug, since });
  const lookBack = { days, since, choices: LOOK_BACK_DAYS };
  return (
    <WidePage>
      <PanelOverview {...records} {...{ inspection, inspections, lookBack, today }} />
    </WidePage>
  );
}
