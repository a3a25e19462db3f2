import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { TodayView } from '@/components/today/today-view';
import { readToday } from '@/lib/data/today';
import { dayInLondon, hourInLondon } from '@/lib/domain/day';
import { evidenceHorizon } from '@/lib/domain/evidence/expiry';
import { whatWaits, whatWaitsForOthers } from '@/lib/domain/today/what-waits';
import { statusFilter } from '@/lib/schemas/filters';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Today') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TodayPage({ searchParams }: Props) {
  const actor = await requireActor('manage:read');
  const { status } = statusFilter.parse(await searchParams);
  const now = new Date();
  const today = dayInLondon(now);
  const records = await readToday(actor, evidenceHorizon(today));
  return (
    <TodayView
      {...records}
      person={actor}
      hour={hourInLondon(now)}
      today={today}
      waiting={whatWaits(actor, records)}
      waitingForOthers={whatWaitsForOthers(actor, records)}
      status={status}
    />
  );
}
