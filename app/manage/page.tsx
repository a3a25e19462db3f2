import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { SavedViews } from '@/components/people/views/saved-views';
import { TodayView } from '@/components/today/today-view';
import { listSavedViews } from '@/lib/data/people/saved-views';
import { readToday } from '@/lib/data/today';
import { readBeginning } from '@/lib/data/office/beginning';
import { dayInLondon, hourInLondon } from '@/lib/domain/day';
import { firstSteps } from '@/lib/domain/today/first-steps';
import { whatWaits, whatWaitsForOthers } from '@/lib/domain/today/what-waits';
import { OFFICE } from '@/lib/domain/paths/office';
import { statusFilter } from '@/lib/schemas/filters';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Today') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TodayPage({ searchParams }: Props) {
  const actor = await requireActor('manage:read');
  const { status } = statusFilter.parse(await searchParams);
  const now = new Date();
  const today = dayInLondon(now);
  const [records, views] = await Promise.all([readToday(actor, today), listSavedViews(actor, OFFICE.today)]);
  // An office that has a report has begun.
  const steps = records.inspections.length > 0 ? [] : firstSteps(await readBeginning(actor), today);
  return (
    <TodayView
      {...records}
      firstSteps={steps}
      person={actor}
      hour={hourInLondon(now)}
      today={today}
      waiting={whatWaits(actor, records)}
      waitingForOthers={whatWaitsForOthers(actor, records)}
      status={status}
      views={
        <SavedViews views={views} address={status ? `${OFFICE.today}?status=${status}` : OFFICE.today} />
      }
    />
  );
}
