import { Tag } from '@/components/ui/tag';
import { Heading } from '@/components/ui/heading';
import type { FirstStep } from '@/lib/domain/today/first-steps';

/** What an office that begins does first, in order; each with who does it. */
export function FirstStepsList({ steps }: { steps: readonly FirstStep[] }) {
  return (
    <section aria-labelledby="first-steps">
      <Heading level={2} id="first-steps">
        Your first steps
      </Heading>
      <p className="govuk-body">
        Nothing is recorded here yet. Each part of the first report appears on this page when it has been
        loaded.
      </p>
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        {steps.map(({ words, isDone, who, href }) => (
          <li key={words}>
            {href === null || isDone ? (
              words
            ) : (
              <a className="govuk-link" href={href}>
                {words}
              </a>
            )}{' '}
            {isDone ? <Tag colour="green">Done</Tag> : <span className="govuk-hint">By {who}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
