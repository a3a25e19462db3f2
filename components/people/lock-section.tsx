import { Heading } from '@/components/ui/heading';
import { formatInstant } from '@/lib/domain/day';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { LiftLockForm } from './lift-lock-form';

/** Since when and until when an account is locked. */
export type Lock = { since: Date; until: Date };

type LockSectionProps = {
  person: PersonRecord;
  lock: Lock;
  /** Null on the reader's own page: another administrator lifts it. */
  action: FormActionHandler | null;
};

/** Says that an account is locked after too many wrong passwords, and lets an administrator lift the lock. */
export function LockSection({ person, lock, action }: LockSectionProps) {
  return (
    <section aria-labelledby="lock">
      <Heading level={2} id="lock">
        Sign-in is locked
      </Heading>
      <p className="govuk-body">
        There were too many wrong passwords for this account. It has been locked since{' '}
        {formatInstant(lock.since)}. The lock ends by itself at {formatInstant(lock.until)}.
      </p>
      <p className="govuk-body">
        On a device from which {person.name} has signed in before, the right password may still work.
      </p>
      {action ? (
        <>
          <p className="govuk-body">
            Before you lift the lock, make sure that it is {person.name} who cannot sign in. If a stranger is
            guessing, the account may be locked again.
          </p>
          <LiftLockForm action={action} id={person.id} />
        </>
      ) : (
        <p className="govuk-body">Another administrator can lift it.</p>
      )}
    </section>
  );
}
