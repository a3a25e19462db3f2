import type { InputHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names';
import { describedBy, LabelledField } from './field';
import type { FieldProps, LabelSize } from './field';

type TextInputProps = FieldProps & {
  value?: string;
  labelSize?: LabelSize;
  /** As wide as this many characters, for answers of a known length. */
  width?: 2 | 3 | 4 | 5 | 10 | 20;
  /** What is in the box before or after the answer, such as £ or %. */
  prefix?: ReactNode;
  suffix?: ReactNode;
} & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'inputMode' | 'autoComplete' | 'spellCheck' | 'maxLength'
  >;

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const { name, label, hint, error, value, labelSize, width, prefix, suffix, type = 'text', ...rest } = props;
  const input = (
    <input
      className={classNames(
        'govuk-input',
        width && `govuk-input--width-${width}`,
        error && 'govuk-input--error',
      )}
      id={name}
      name={name}
      type={type}
      defaultValue={value}
      aria-describedby={describedBy(props)}
      {...rest}
    />
  );
  return (
    <LabelledField name={name} label={label} hint={hint} error={error} size={labelSize}>
      {prefix || suffix ? (
        <div className="govuk-input__wrapper">
          {prefix && <div className="govuk-input__prefix">{prefix}</div>}
          {input}
          {suffix && <div className="govuk-input__suffix">{suffix}</div>}
        </div>
      ) : (
        input
      )}
    </LabelledField>
  );
}
