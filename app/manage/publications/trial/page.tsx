import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { EndTrialView } from '@/components/publications/end-trial-view';
import { BackLink } from '@/components/ui/back-link';
import { isTrial } from '@/lib/data/trial';
import { OFFICE } from '@/lib/domain/paths/office';
import { requireActor } from '@/lib/server/session/actor';
import { endTrialAction } from '../actions';

export const metadata = FORM_METADATA;

export default async function EndTrialPage() {
  await requireActor('trial:end');
  return (
    <NarrowPage before={<BackLink href={OFFICE.publications}>Editions</BackLink>}>
      <EndTrialView isTrial={await isTrial()} action={endTrialAction} />
    </NarrowPage>
  );
}
