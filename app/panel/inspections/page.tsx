import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { PanelInspections } from '@/components/panel/panel-inspections';
import { listPanelInspections } from '@/lib/data/recommendations/panel-inspections';
import { dayInLondon } from '@/lib/domain/day';
import { asPanelMember } from '@/lib/domain/outside/panel-view';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Inspections') };

export default async function PanelInspectionsPage() {
  const reader = asPanelMember(await requireActor('panel:read'));
  const today = dayInLondon(new Date());
  return <PanelInspections inspections={await listPanelInspections(reader, today)} today={today} />;
}
