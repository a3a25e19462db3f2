import { FormsPage } from '@/components/forms/forms-page';
import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { ChangeView } from '@/components/people/views/change-view';
import { SaveView } from '@/components/people/views/save-view';
import { ViewsView } from '@/components/people/views/views-view';
import { BackLink } from '@/components/ui/back-link';
import { listSavedViews } from '@/lib/data/people/saved-views';
import { viewHref } from '@/lib/domain/people/saved-view';
import { PERSON } from '@/lib/domain/paths/person';
import { viewsSearch } from '@/lib/schemas/saved-views/saved-view';
import { requireSignedIn } from '@/lib/server/session/actor';
import { deleteViewAction, renameViewAction, saveViewAction } from './actions';

export const metadata = FORM_METADATA;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The views of lists that a person saved; or the form to save one, or to change one. */
export default async function ViewsPage({ searchParams }: Props) {
  const actor = await requireSignedIn();
  const { save, change } = viewsSearch.parse(await searchParams);
  const views = await listSavedViews(actor);
  const changed = views.find(({ id }) => id === change);
  if (save) {
    return (
      <NarrowPage before={<BackLink href={viewHref(save)}>The list</BackLink>}>
        <SaveView action={saveViewAction} view={save} />
      </NarrowPage>
    );
  }
  if (changed) {
    return (
      <FormsPage page="Change your view">
        <NarrowPage before={<BackLink href={PERSON.views}>Your views</BackLink>}>
          <ChangeView view={changed} actions={{ rename: renameViewAction, remove: deleteViewAction }} />
        </NarrowPage>
      </FormsPage>
    );
  }
  return (
    <NarrowPage before={<BackLink href={PERSON.account}>Your account</BackLink>}>
      <ViewsView views={views} />
    </NarrowPage>
  );
}
