import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { OfficeView } from '@/components/office/office-view';
import { listKeptSupportLines } from '@/lib/data/publications/support-lines';
import { findOffice } from '@/lib/data/office/office';
import { dayInLondon } from '@/lib/domain/day';
import { can } from '@/lib/domain/permissions';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Office') };

export default async function OfficePage() {
  const actor = await requireActor('manage:read');
  const [office, lines] = await Promise.all([findOffice(), listKeptSupportLines(actor)]);
  return (
    <OfficeView
      {...{ office, lines }}
      today={dayInLondon(new Date())}
      mayChange={can(actor.role, 'office:change')}
      mayAgree={can(actor.role, 'person:agree-role')}
    />
  );
}
