'use client';

import { useActionState } from 'react';
import { ConflictNotice, SaveOrLeave } from '@/components/forms/conflict-notice';
import { FormTitle } from '@/components/forms/form-title';
import { errorOf, summaryOf, typedOr } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { Form } from '@/components/ui/form';
import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';
import { entryField, type EntryRole, type EntrySheet } from '@/lib/domain/figure-entry';
import { describePeriod } from '@/lib/domain/measure';
import { EMPTY_FORM, type FormActionHandler, type FormState } from '@/lib/schemas/form-state';
import { EntryGrid } from './entry-grid';

type EntryFormProps = { action: FormActionHandler; sheet: EntrySheet; leaveHref: string };

/** Enters figures by hand: in boxes, or as one block copied out of a spreadsheet. Works without JavaScript. */
export function EntryForm({ action, sheet, leaveHref }: EntryFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  const { measure, series, version } = sheet;
  const hidden = {
    measure: measure.ref,
    series: series?.slug ?? '',
    version: state.conflict?.version ?? version,
  };
  return (
    <>
      <FormTitle page={`Enter figures for measure ${measure.ref}`} state={state} />
      {state.conflict && (
        <ConflictNotice conflict={state.conflict} mine={typedRows(sheet, state)}>
          <SaveOrLeave keepHref={leaveHref} />
        </ConflictNotice>
      )}
      <Form action={send} errors={summaryOf(state)} hidden={hidden}>
        {!series && <NewSeries state={state} />}
        <p className="govuk-body">
          Leave a box empty when there is no figure yet. Write [c] for confidential, [x] for not available,
          and [p] beside a figure that may still change. A changed figure is kept beside the old one and
          marked as revised.
        </p>
        <EntryGrid sheet={sheet} state={state} />
        <TextInput
          name="source"
          label="Where do these figures come from?"
          hint="A document, a person’s role or an address. It is kept with every figure. Figures from a source that the series is not named after are kept apart, for the office only."
          value={typedOr(state, 'source', series?.source ?? '')}
          error={errorOf(state, 'source')}
        />
        <Paste sheet={sheet} state={state} />
        <Button>Save these figures</Button>
      </Form>
    </>
  );
}

/** The first figures of a measure begin its first series. */
function NewSeries({ state }: { state: FormState }) {
  return (
    <TextInput
      name="area"
      label="Which area are the figures of?"
      hint="For example, the police force area. These are the first figures of this measure."
      value={typedOr(state, 'area', '')}
      error={errorOf(state, 'area')}
    />
  );
}

const ORDER: Record<EntryRole, string> = {
  numerator: 'the number counted',
  denominator: 'out of how many',
  value: 'the figure',
};

function Paste({ sheet: { roles, rows }, state }: Pick<EntryFormProps, 'sheet'> & { state: FormState }) {
  const example = rows.at(-1);
  const columns = ['the period', ...roles.map((role) => ORDER[role])].join(', then ');
  return (
    <Details summary="Paste rows from a spreadsheet instead" open={Boolean(errorOf(state, 'pasted'))}>
      <Textarea
        name="pasted"
        label="Rows from a spreadsheet"
        hint={`One line for each period: ${columns}. ${example ? `Periods are written like “${describePeriod(example.period)}”. ` : ''}What you paste here is saved instead of the boxes above.`}
        value={typedOr(state, 'pasted', '')}
        error={errorOf(state, 'pasted')}
        rows={8}
      />
    </Details>
  );
}

/** What this person typed, period by period, to stand beside what is saved. */
function typedRows({ rows, roles }: EntrySheet, state: FormState) {
  return rows.flatMap(({ period }, index) => {
    const value = roles
      .map((role) => typedOr(state, entryField(index, role), ''))
      .filter(Boolean)
      .join(' of ');
    return value === '' ? [] : [{ label: describePeriod(period), value }];
  });
}
