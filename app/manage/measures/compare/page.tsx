import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { CompareView } from '@/components/figures/compare-view';
import { BackLink } from '@/components/ui/back-link';
import { listMeasures } from '@/lib/data/measures/measures';
import { chosenFigures } from '@/lib/domain/measures/measures-wall';
import { OFFICE } from '@/lib/domain/paths/office';
import { compareSearch } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Figures side by side') };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ComparePage({ searchParams }: Search) {
  const actor = await requireActor('manage:read');
  const { figure } = compareSearch.parse(await searchParams);
  const figures = chosenFigures(await listMeasures(actor), figure);
  return (
    <WidePage before={<BackLink href={OFFICE.measures}>All measures</BackLink>}>
      <CompareView figures={figures} unknown={figure.length - figures.length} home={OFFICE.measures} />
    </WidePage>
  );
}
