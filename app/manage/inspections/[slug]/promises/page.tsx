import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { officeGridRows } from '@/components/promises/office-grid-rows';
import { SavedViews } from '@/components/people/views/saved-views';
import { PromiseGridView } from '@/components/promises/promise-grid-view';
import { REGULAR_PROMISES } from '@/components/site/words/words';
import { listSavedViews } from '@/lib/data/people/saved-views';
import { dayInLondon } from '@/lib/domain/day';
import { OFFICE, promiseGridHref } from '@/lib/domain/paths/office';
import { can } from '@/lib/domain/permissions';
import { promiseGridSearch } from '@/lib/schemas/promises/promise-place';
import { requireInspectionWithEvidence } from '@/lib/server/request/require-inspection';

export const metadata: Metadata = { title: pageTitle(REGULAR_PROMISES.title) };

type Props = { params: Promise<unknown>; searchParams: Promise<unknown> };

export default async function PromisesPage({ params, searchParams }: Props) {
  const { actor, slug, recommendations, evidence } = await requireInspectionWithEvidence(
    'manage:read',
    params,
  );
  const today = dayInLondon(new Date());
  const { until } = promiseGridSearch.parse(await searchParams);
  const home = promiseGridHref(slug);
  const views = await listSavedViews(actor, home);
  return (
    <PromiseGridView
      back={{ href: OFFICE.today, text: 'Today' }}
      home={home}
      views={<SavedViews views={views} address={until ? `${home}?until=${until}` : home} />}
      inspection={slug}
      rows={officeGridRows(recommendations, { evidence, mayTell: can(actor.role, 'promise:check') })}
      today={today}
      until={until ?? today}
    />
  );
}
