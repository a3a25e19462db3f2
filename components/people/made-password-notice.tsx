import { ActionLink } from '@/components/ui/action-link';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { SummaryList } from '@/components/ui/summary-list';
import { WarningText } from '@/components/ui/warning-text';
import { OFFICE } from '@/lib/domain/paths/office';
import type { MadePassword } from '@/lib/schemas/person';

/** A password that was just made, this once, and what to do with it. `done` says what happened. */
export function MadePasswordNotice({ made, done }: { made: MadePassword; done: string }) {
  return (
    <>
      <NotificationBanner kind="success">{done}</NotificationBanner>
      <WarningText>This password is shown only now. Write it down before you leave this page.</WarningText>
      <SummaryList
        rows={[
          { key: 'Name', value: made.name },
          { key: 'Email address', value: made.email },
          { key: 'Password', value: <code>{made.password}</code> },
        ]}
      />
      {made.asked && (
        <p className="govuk-body">
          {made.name} can do what {made.asked === 'administrator' ? 'an administrator' : 'an approver'} does
          when they have chosen a password of their own and another person has agreed: another administrator,
          or an approver. Tell that person to open{' '}
          <a className="govuk-link" href={OFFICE.rolesToAgree}>
            Roles to agree
          </a>
          .
        </p>
      )}
      <p className="govuk-body">
        Hand it over in person or by telephone, not in the same message as the email address. Ask {made.name}{' '}
        to choose a password of their own under “Your account” when they have signed in.
      </p>
      <p className="govuk-body">
        <ActionLink action={{ href: OFFICE.people, text: 'Go to the list of people' }} />
      </p>
    </>
  );
}
