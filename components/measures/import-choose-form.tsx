'use client';

import { useActionState } from 'react';
import { FormTitle } from '@/components/forms/form-title';
import { errorOf, summaryOf, typedOr } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import type { FigureImportRecord } from '@/lib/domain/figure-import';
import type { TableChoices } from '@/lib/domain/figures-mapping';
import { PERIOD_TYPES } from '@/lib/domain/measure';
import { EMPTY_FORM, type FormActionHandler, type FormState } from '@/lib/schemas/form-state';
import { type ChosenFields, fieldsFrom } from './import-chosen';
import { ImportTargetFields } from './import-target-fields';

export type ChooseFormProps = {
  action: FormActionHandler;
  record: FigureImportRecord & { choices: TableChoices };
  series: readonly { value: string; text: string }[];
};

/** Says how the file is to be read: which columns, which rows, which periods. What is left empty is proposed. */
export function ImportChooseForm({ action, record, series }: ChooseFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  const hidden = { id: record.id, measure: record.measureRef };
  return (
    <>
      <FormTitle page={`Import of figures for measure ${record.measureRef}`} state={state} />
      <Form action={send} errors={summaryOf(state)} hidden={hidden} id="choose">
        <ImportTargetFields state={state} series={series} target={record.target} />
        <TableFields state={state} record={record} />
        <TextInput
          name="saveAs"
          label="Keep this way of reading under a name"
          hint="For the next file of the same kind. You may leave this empty."
          value={typedOr(state, 'saveAs', '')}
          error={errorOf(state, 'saveAs')}
        />
        <Button look="secondary">Read the file this way</Button>
      </Form>
    </>
  );
}

type TableFieldsProps = { state: FormState; record: ChooseFormProps['record'] };

function TableFields({ state, record }: TableFieldsProps) {
  const saved = fieldsFrom(record);
  const headings = (record.report?.columns ?? []).map(({ heading }) => ({ value: heading, text: heading }));
  const field = (name: keyof ChosenFields) => ({
    name,
    value: typedOr(state, name, saved[name]),
    error: errorOf(state, name),
  });
  const column = (name: keyof ChosenFields, label: string, hint?: string) => (
    <Select {...field(name)} label={label} hint={hint} emptyText="None" options={headings} />
  );
  const isWide = saved.layout === 'wide';
  const figure = (name: 'numerator' | 'denominator' | 'value', label: string) =>
    isWide ? <TextInput {...field(name)} label={`${label} (the words beside it)`} /> : column(name, label);
  return (
    <>
      <Select
        {...field('layout')}
        label="How do the periods stand?"
        emptyText="Propose it"
        options={[
          { value: 'long', text: 'Below one another, one in each row' },
          { value: 'wide', text: 'Beside one another, one in each column' },
        ]}
      />
      {column(
        'period',
        'Column of the period',
        'With the number of the quarter in another column, the financial year.',
      )}
      {column('quarter', 'Column of the number of the quarter')}
      <TextInput
        {...field('statedPeriod')}
        label="Or the period of the whole table"
        hint="For example, year ending June 2025."
      />
      <Select
        {...field('periodType')}
        label="Type of period"
        emptyText="Propose it"
        options={Object.entries(PERIOD_TYPES).map(([value, text]) => ({ value, text }))}
      />
      {figure('numerator', 'Number counted')}
      {figure('denominator', 'Out of')}
      {figure('value', 'Figure without counts')}
      {isWide && column('labels', 'Column that says what each row is')}
      {column('onlyHeading', 'Only rows in which this column')}
      <TextInput {...field('onlyIs')} label="says" />
      {column('onlyHeading2', 'and in which this column')}
      <TextInput {...field('onlyIs2')} label="says also" />
      {column('areas', 'Column of areas, to make every area a series of its own')}
      {column('sourceColumn', 'Column that names the source of each row')}
    </>
  );
}
