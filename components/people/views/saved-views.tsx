import { FilterLinks } from '@/components/ui/filter-links';
import { type SavedView, viewHref, viewPlaceOf } from '@/lib/domain/people/saved-view';
import { PERSON, saveViewHref } from '@/lib/domain/paths/person';

type SavedViewsProps = {
  /** Those of this list. */
  views: readonly SavedView[];
  /** The address of the list as it is narrowed now. */
  address: string;
};

/** The views of a list that its reader saved, above it, and the way to save it as it is. Links alone: no page needs a script. */
export function SavedViews({ views, address }: SavedViewsProps) {
  const now = viewPlaceOf(address);
  const isNow = ({ query }: SavedView) => query === now?.query;
  const mayBeSaved = now !== null && !views.some(isNow);
  if (views.length === 0 && !mayBeSaved) return null;
  return (
    <div className="app-saved-views">
      {views.length > 0 && (
        <FilterLinks
          label="Your views"
          links={views.map((view) => ({ href: viewHref(view), text: view.name, current: isNow(view) }))}
        />
      )}
      <p className="govuk-body-s">
        {mayBeSaved && (
          <a className="govuk-link" href={saveViewHref(viewHref(now))}>
            Save this view
          </a>
        )}
        {mayBeSaved && views.length > 0 && ' · '}
        {views.length > 0 && (
          <a className="govuk-link" href={PERSON.views}>
            Rename or delete your views
          </a>
        )}
      </p>
    </div>
  );
}
