import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ForcesView } from '@/components/figures/forces-view';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { BackLink } from '@/components/ui/back-link';
import { chosenFunnel } from '@/lib/domain/chart/funnel/funnel-model';
import { measureHref } from '@/lib/domain/paths/measures';
import { OFFICE } from '@/lib/domain/paths/office';
import { forcesSearch } from '@/lib/schemas/reading';
import { requireMeasure } from '@/lib/server/request/require-record';

export const metadata: Metadata = { title: pageTitle('Forces compared') };

type Props = {
  params: Promise<unknown>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ForcesPage({ params, searchParams }: Props) {
  const { record: measure } = await requireMeasure('manage:read', params);
  const { year } = forcesSearch.parse(await searchParams);
  const model = chosenFunnel(measure, year);
  if (!model) notFound();
  const home = OFFICE.measures;
  return (
    <WidePage before={<BackLink href={measureHref(home, measure.ref)}>Measure {measure.ref}</BackLink>}>
      <ForcesView measure={measure} model={model} home={home} />
    </WidePage>
  );
}
