import { classNames } from './class-names';
import { describedBy, LabelledField } from './field';
import type { FieldProps, LabelSize } from './field';

type SelectOption = { value: string; text: string };

type SelectProps = FieldProps & {
  options: readonly SelectOption[];
  value?: string;
  labelSize?: LabelSize;
  /** The first choice, which means that nothing has been chosen, such as "Choose a meeting". */
  emptyText?: string;
};

/**
 * One answer out of many. React resets a form after its action, which would put a select back to its first
 * option; the key makes React mount it again at `value` instead.
 */
export function Select({ name, label, hint, error, options, value, labelSize, emptyText }: SelectProps) {
  return (
    <LabelledField name={name} label={label} hint={hint} error={error} size={labelSize}>
      <select
        key={value ?? ''}
        className={classNames('govuk-select', error && 'govuk-select--error')}
        id={name}
        name={name}
        defaultValue={value}
        aria-describedby={describedBy({ name, hint, error })}
      >
        {emptyText !== undefined && <option value="">{emptyText}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </LabelledField>
  );
}
