import { VisuallyHidden } from './visually-hidden';

/** A short link such as "Change"; `about` finishes it for people who hear it out of its place. */
export type Action = { href: string; text: string; about?: string };

export function ActionLink({ action }: { action: Action }) {
  return (
    <a className="govuk-link" href={action.href}>
      {action.text}
      {action.about && <VisuallyHidden> {action.about}</VisuallyHidden>}
    </a>
  );
}
