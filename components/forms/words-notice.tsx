import { FocusWhenShown } from '@/components/ui/focus-when-shown';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { LOOKED_AT, lookAt, lookedAt } from '@/lib/domain/people/words-to-check';
import type { FormState } from '@/lib/schemas/form-state';

const ID = 'words-to-check';

/** Asks the writer to look at words that may point to a person. They may go on as they are. */
export function WordsNotice({ state: { toCheck = [] } }: { state: FormState }) {
  if (toCheck.length === 0) return null;
  return (
    <>
      <div id={ID} tabIndex={-1}>
        <NotificationBanner title="Check before you save" id={`${ID}-banner`}>
          <ul className="govuk-list govuk-list--bullet">
            {toCheck.map((place) => (
              <li key={lookedAt([place])}>
                <a className="govuk-link" href={`#${place.field}`}>
                  {lookAt(place)}
                </a>
              </li>
            ))}
          </ul>
          <p className="govuk-body">
            Nothing is saved yet. Take out what may point to a private person. If it is right as it is, press
            the button again.
          </p>
        </NotificationBanner>
      </div>
      <FocusWhenShown id={ID} when={toCheck} />
    </>
  );
}

/** What the writer has been asked to look at, carried by the form when it is sent. Without it no form is asked. */
export function LookedAt({ state: { toCheck = [] } }: { state: FormState }) {
  return <input type="hidden" name={LOOKED_AT} value={lookedAt(toCheck)} />;
}
