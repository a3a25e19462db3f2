import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { panelGridRows } from '@/components/panel/panel-grid-rows';
import { SavedViews } from '@/components/people/views/saved-views';
import { PromiseGridView } from '@/components/promises/promise-grid-view';
import { REGULAR_PROMISES } from '@/components/site/words/words';
import { listSavedViews } from '@/lib/data/people/saved-views';
import { isTrial } from '@/lib/data/trial';
import { dayInLondon } from '@/lib/domain/day';
import { asPanelMember, panelView } from '@/lib/domain/outside/panel-view';
import { panelHref, panelPromisesHref } from '@/lib/domain/paths/panel';
import { promiseGridSearch } from '@/lib/schemas/promises/promise-place';
import { requireInspectionWithEvidence } from '@/lib/server/request/require-inspection';

export const metadata: Metadata = { title: pageTitle(REGULAR_PROMISES.title) };

type Props = { params: Promise<unknown>; searchParams: Promise<unknown> };

export default async function PanelPromisesPage({ params, searchParams }: Props) {
  const { actor, slug, recommendations, evidence } = await requireInspectionWithEvidence(
    'panel:read',
    params,
    asPanelMember,
  );
  const showsDrafts = await isTrial();
  const seen = recommendations.map((one) => panelView(one, evidence, { showsDrafts }));
  const today = dayInLondon(new Date());
  const { until } = promiseGridSearch.parse(await searchParams);
  const home = panelPromisesHref(slug);
  const views = await listSavedViews(actor, home);
  return (
    <PromiseGridView
      back={{ href: panelHref({ inspection: slug }), text: 'Progress since the inspection' }}
      home={home}
      views={<SavedViews views={views} address={until ? `${home}?until=${until}` : home} />}
      inspection={slug}
      isBeingChecked={seen.some(({ beingChecked }) => beingChecked.promises)}
      rows={panelGridRows(seen)}
      today={today}
      until={until ?? today}
    />
  );
}
