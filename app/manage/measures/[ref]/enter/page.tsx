import { notFound } from 'next/navigation';
import { FORM_METADATA } from '@/components/layout/page-title';
import { EntryView } from '@/components/figures/entry/entry-view';
import { dayInLondon, parseDay } from '@/lib/domain/day';
import { entrySearch } from '@/lib/schemas/figures/figures-import';
import { measureParams } from '@/lib/schemas/fields/params';
import { requireAddress } from '@/lib/server/request/require-record';
import { findEntrySheet } from '@/lib/services/figures/entry-sheet';
import { enterFiguresAction } from './actions';

export const metadata = FORM_METADATA;

type Props = {
  params: Promise<unknown>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function EnterFiguresPage({ params, searchParams }: Props) {
  const { actor, asked } = await requireAddress('figures:enter', params, measureParams);
  const { series, until } = entrySearch.parse(await searchParams);
  const wanted = {
    series: series ?? null,
    until: until === undefined ? null : parseDay(until),
    today: dayInLondon(new Date()),
  };
  const sheet = await findEntrySheet(actor, asked.ref, wanted);
  if (!sheet) notFound();
  return <EntryView sheet={sheet} action={enterFiguresAction} />;
}
