import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ForcesView } from '@/components/figures/forces-view';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { BackLink } from '@/components/ui/back-link';
import { chosenFunnel } from '@/lib/domain/chart/funnel/funnel-model';
import { measureHref } from '@/lib/domain/paths/measures';
import { PANEL } from '@/lib/domain/paths/panel';
import { forcesSearch } from '@/lib/schemas/reading';
import { requirePanelMeasure } from '@/lib/server/request/require-record';

export const metadata: Metadata = { title: pageTitle('Forces compared') };

type Props = {
  params: Promise<unknown>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PanelForcesPage({ params, searchParams }: Props) {
  const { record: measure } = await requirePanelMeasure('panel:read', params);
  const { year } = forcesSearch.parse(await searchParams);
  const model = chosenFunnel(measure, year);
  if (!model) notFound();
  const home = PANEL.measures;
  return (
    <WidePage before={<BackLink href={measureHref(home, measure.ref)}>Measure {measure.ref}</BackLink>}>
      <ForcesView measure={measure} model={model} home={home} />
    </WidePage>
  );
}
