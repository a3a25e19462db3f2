import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { DueView } from '@/components/today/due-view';
import { readDue } from '@/lib/data/today';
import { dayInLondon } from '@/lib/domain/day';
import { dueSearch } from '@/lib/schemas/filters';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('What is due') };

type Props = { searchParams: Promise<unknown> };

export default async function DuePage({ searchParams }: Props) {
  const actor = await requireActor('manage:read');
  const asked = dueSearch.parse(await searchParams);
  return <DueView {...await readDue(actor, dayInLondon(new Date()))} asked={asked} />;
}
