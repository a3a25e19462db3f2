import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EntryView } from '@/components/measures/entry-view';
import { dayInLondon, parseDay } from '@/lib/domain/day';
import { entrySearch } from '@/lib/schemas/figures-import';
import { measureRefParam } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/actor';
import { findEntrySheet } from '@/lib/services/entry-sheet';
import { enterFiguresAction } from './actions';

// The form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

type Props = {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function EnterFiguresPage({ params, searchParams }: Props) {
  await requireActor('measure:edit');
  const ref = measureRefParam.safeParse((await params).ref);
  const { series, until } = entrySearch.parse(await searchParams);
  const wanted = {
    series: series ?? null,
    until: until === undefined ? null : parseDay(until),
    today: dayInLondon(new Date()),
  };
  const sheet = ref.success ? await findEntrySheet(ref.data, wanted) : null;
  if (!sheet) notFound();
  return <EntryView sheet={sheet} action={enterFiguresAction} />;
}
