import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { CompareView } from '@/components/figures/compare-view';
import { BackLink } from '@/components/ui/back-link';
import { listMeasures } from '@/lib/data/measures/measures';
import { chosenFigures } from '@/lib/domain/measures/measures-wall';
import { asPanelMember } from '@/lib/domain/outside/panel-view';
import { PANEL } from '@/lib/domain/paths/panel';
import { compareSearch } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Figures side by side') };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PanelComparePage({ searchParams }: Search) {
  const reader = asPanelMember(await requireActor('panel:read'));
  const { figure } = compareSearch.parse(await searchParams);
  const figures = chosenFigures(await listMeasures(reader), figure);
  return (
    <WidePage before={<BackLink href={PANEL.measures}>All measures</BackLink>}>
      <CompareView figures={figures} unknown={figure.length - figures.length} home={PANEL.measures} />
    </WidePage>
  );
}
