import { classNames } from './class-names';
import { describedBy, LabelledField } from './field';
import type { FieldProps, LabelSize } from './field';

type TextareaProps = FieldProps & {
  value?: string;
  labelSize?: LabelSize;
  rows?: number;
  /** The most characters the answer may have. Said below the box; the server is what checks it. */
  limit?: number;
};

/** Several lines of text. */
export function Textarea({ name, label, hint, error, value, labelSize, rows = 5, limit }: TextareaProps) {
  const limitId = `${name}-limit`;
  return (
    <LabelledField name={name} label={label} hint={hint} error={error} size={labelSize}>
      <textarea
        className={classNames('govuk-textarea', error && 'govuk-textarea--error')}
        id={name}
        name={name}
        rows={rows}
        defaultValue={value}
        aria-describedby={describedBy({ name, hint, error }, ...(limit ? [limitId] : []))}
      />
      {limit && (
        <div id={limitId} className="govuk-hint app-limit">
          You can enter up to {limit.toLocaleString('en-GB')} characters. Leave out names of private people,
          dates of birth, telephone numbers and crime numbers.
        </div>
      )}
    </LabelledField>
  );
}
