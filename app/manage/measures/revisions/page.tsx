import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { RevisionsView } from '@/components/figures/revisions-view';
import { REVISIONS_TITLE } from '@/components/trends/table/revisions-table';
import { BackLink } from '@/components/ui/back-link';
import { listRevisions } from '@/lib/data/revision-log';
import { OFFICE } from '@/lib/domain/paths/office';
import { readPastFigures } from '@/lib/publishing/disclosure/past-figures';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle(REVISIONS_TITLE) };

export default async function RevisionsPage() {
  const reader = await requireActor('manage:read');
  const lines = await listRevisions(reader, (csv) => readPastFigures(0, csv));
  return (
    <WidePage before={<BackLink href={OFFICE.measures}>All measures</BackLink>}>
      <RevisionsView lines={lines} home={OFFICE.measures} />
    </WidePage>
  );
}
