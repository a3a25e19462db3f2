import { classNames } from './class-names';
import { describedBy, LabelledField } from './field';
import type { FieldProps, LabelSize } from './field';

type FileInputProps = FieldProps & {
  labelSize?: LabelSize;
  /** File endings or media types, as in HTML. The server is what checks them. */
  accept?: string;
  multiple?: boolean;
};

/** A file from the person's own device. The form must be sent as `multipart/form-data`. */
export function FileInput({ name, label, hint, error, labelSize, accept, multiple }: FileInputProps) {
  return (
    <LabelledField name={name} label={label} hint={hint} error={error} size={labelSize}>
      <input
        className={classNames('govuk-file-upload', error && 'govuk-file-upload--error')}
        id={name}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy({ name, hint, error })}
      />
    </LabelledField>
  );
}
