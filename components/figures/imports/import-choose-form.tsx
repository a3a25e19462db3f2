'use client';

import { ActionForm } from '@/components/forms/action-form';
import type { BoundFields } from '@/components/forms/bound-fields';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import type { FigureImportRecord } from '@/lib/domain/figures/figure-import';
import {
  DECIMAL_MARKS,
  EVERY_SHEET,
  MULTIPLES,
  type TableChoices,
} from '@/lib/domain/figures/figures-mapping';
import { PERIOD_TYPES } from '@/lib/domain/figure';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { CHOOSE_WORDS } from './import-choose-words';
import { type ChosenFields, fieldsFrom } from './import-chosen';
import { MarkFields } from './import-mark-fields';
import { ImportTargetFields } from './import-target-fields';

export type ChooseFormProps = {
  action: FormActionHandler;
  record: FigureImportRecord & { choices: TableChoices };
  series: readonly { value: string; text: string }[];
};

/** Says how the file is to be read: which columns, which rows, which periods. What is left empty is proposed. */
export function ImportChooseForm({ action, record, series }: ChooseFormProps) {
  return (
    <ActionForm
      action={action}
      words={CHOOSE_WORDS}
      hidden={{ id: record.id, measure: record.measureRef }}
      id="choose"
    >
      {(fields) => (
        <>
          <MarkFields state={fields.state} record={record} />
          <ImportTargetFields state={fields.state} series={series} target={record.target} />
          <TableFields fields={fields} record={record} />
          <TextInput {...fields.field('saveAs')} />
          <Button look="secondary">Read the file this way</Button>
        </>
      )}
    </ActionForm>
  );
}

const LAYOUTS = [
  { value: 'long', text: 'One period in each row' },
  { value: 'wide', text: 'One period in each column' },
];
const SEVERAL_ROWS = [
  { value: 'yes', text: 'Add them up' },
  { value: 'no', text: 'Do not add them up' },
];
const DECIMALS = Object.entries(DECIMAL_MARKS).map(([value, text]) => ({ value, text }));
const IN_WHAT = Object.entries(MULTIPLES).map(([value, text]) => ({ value, text }));
const PERIODS = Object.entries(PERIOD_TYPES).map(([value, text]) => ({ value, text }));

/** The sheets of the file, and all of them together, where several may have the same headings. */
const sheetsOf = ({ report }: ChooseFormProps['record']) => [
  ...(report?.sheets ?? []).map((sheet) => ({ value: sheet, text: sheet })),
  ...((report?.sheets.length ?? 0) > 1
    ? [{ value: EVERY_SHEET, text: 'All sheets with the same headings' }]
    : []),
];

const tablesOf = ({ report }: ChooseFormProps['record']) =>
  (report?.tables ?? []).map((title, at) => ({ value: String(at + 1), text: `${at + 1}. ${title}` }));

type TableFieldsProps = { fields: BoundFields<keyof ChosenFields>; record: ChooseFormProps['record'] };

function TableFields({ fields, record }: TableFieldsProps) {
  const saved = fieldsFrom(record);
  const headings = (record.report?.columns ?? []).map(({ heading }) => ({ value: heading, text: heading }));
  const sheets = sheetsOf(record);
  const tables = tablesOf(record);
  const field = (name: keyof ChosenFields) => fields.field(name, saved[name]);
  const column = (name: keyof ChosenFields) => (
    <Select {...field(name)} emptyText="None" options={headings} />
  );
  const isWide = saved.layout === 'wide';
  const figure = (name: 'numerator' | 'denominator' | 'value') =>
    isWide ? (
      <TextInput {...field(name)} label={`${CHOOSE_WORDS[name].label} (the words next to it)`} />
    ) : (
      column(name)
    );
  return (
    <>
      {sheets.length > 1 && <Select {...field('sheet')} options={sheets} />}
      {tables.length > 1 && <Select {...field('table')} options={tables} />}
      <Select {...field('layout')} emptyText="Work it out from the file" options={LAYOUTS} />
      {column('period')}
      {column('quarter')}
      <TextInput {...field('statedPeriod')} />
      <Select {...field('periodType')} emptyText="Work it out from the file" options={PERIODS} />
      {figure('numerator')}
      {figure('denominator')}
      {figure('value')}
      {isWide && column('labels')}
      {column('onlyHeading')}
      <TextInput {...field('onlyIs')} />
      {column('onlyHeading2')}
      <TextInput {...field('onlyIs2')} />
      <Select {...field('addsUp')} emptyText="Work it out from the file" options={SEVERAL_ROWS} />
      {column('partHeading')}
      <TextInput {...field('partIs')} />
      <Select {...field('decimal')} emptyText="Work it out from the file" options={DECIMALS} />
      <Select {...field('multiple')} emptyText="Work it out from the file" options={IN_WHAT} />
      {column('areas')}
      {column('sourceColumn')}
    </>
  );
}
