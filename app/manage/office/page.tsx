import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { OfficeView } from '@/components/office/office-view';
import { listKeptSupportLines } from '@/lib/data/publications/support-lines';
import { dayInLondon } from '@/lib/domain/day';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Support lines of this office') };

export default async function OfficePage() {
  const actor = await requireActor('manage:read');
  return <OfficeView lines={await listKeptSupportLines(actor)} today={dayInLondon(new Date())} />;
}
