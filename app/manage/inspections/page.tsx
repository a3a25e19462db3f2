import type { Metadata } from 'next';
import { InspectionsView } from '@/components/inspections/inspections-view';
import { pageTitle } from '@/components/layout/page-title';
import { listOfficeAtAGlance } from '@/lib/data/recommendations/at-a-glance';
import { dayInLondon } from '@/lib/domain/day';
import { can } from '@/lib/domain/permissions';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Inspections') };

export default async function InspectionsPage() {
  const actor = await requireActor('manage:read');
  const today = dayInLondon(new Date());
  const inspections = await listOfficeAtAGlance(actor, today);
  return (
    <InspectionsView inspections={inspections} today={today} mayLoad={can(actor.role, 'document:import')} />
  );
}
