import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { InspectionView } from '@/components/inspections/inspection-view';
import { pageTitle } from '@/components/layout/page-title';
import { listOfficeAtAGlance } from '@/lib/data/recommendations/at-a-glance';
import { dayInLondon } from '@/lib/domain/day';
import { inspectionParams } from '@/lib/schemas/promises/promise-place';
import { requireAddress } from '@/lib/server/request/require-record';

export const metadata: Metadata = { title: pageTitle('Inspection') };

export default async function InspectionPage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('manage:read', params, inspectionParams);
  const today = dayInLondon(new Date());
  const inspections = await listOfficeAtAGlance(actor, today);
  const found = inspections.find(({ inspection }) => inspection.slug === asked.slug);
  if (!found) notFound();
  return <InspectionView {...found} today={today} />;
}
