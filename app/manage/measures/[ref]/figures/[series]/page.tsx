import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { measureHref } from '@/lib/domain/paths/measures';
import { FigureOriginsView } from '@/components/figures/figure-origins-view';
import { BackLink } from '@/components/ui/back-link';
import { OFFICE } from '@/lib/domain/paths/office';
import { can } from '@/lib/domain/permissions';
import { requireSeriesOrigins } from '@/lib/server/request/require-record';

export const metadata: Metadata = { title: pageTitle('Where the figures come from') };

export default async function FigureOriginsPage({ params }: { params: Promise<unknown> }) {
  const { actor, record: found } = await requireSeriesOrigins('manage:read', params);
  const home = OFFICE.measures;
  return (
    <WidePage
      before={<BackLink href={measureHref(home, found.measure.ref)}>Measure {found.measure.ref}</BackLink>}
    >
      <FigureOriginsView {...found} home={home} mayTie={can(actor.role, 'evidence:tie')} />
    </WidePage>
  );
}
