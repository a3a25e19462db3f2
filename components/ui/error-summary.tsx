/** `name` is the field's name; leave it out when the error belongs to no single field. */
export type FormError = { name?: string; message: string };

type ErrorSummaryProps = { errors: readonly FormError[]; title?: string; id?: string };

/** Everything that stopped a form, each linked to its field. Draws nothing when there is nothing. */
export function ErrorSummary({
  errors,
  title = 'There is a problem',
  id = 'error-summary',
}: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div className="govuk-error-summary" id={id} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ name, message }) => (
              <li key={`${name ?? ''} ${message}`}>{name ? <a href={`#${name}`}>{message}</a> : message}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
