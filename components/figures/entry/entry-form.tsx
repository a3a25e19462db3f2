'use client';

import type { BoundFields } from '@/components/forms/bound-fields';
import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Details } from '@/components/ui/details';
import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';
import { entryField, type EntryRole, type EntrySheet } from '@/lib/domain/figures/figure-entry';
import { describePeriod } from '@/lib/domain/figure';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';
import { EntryGrid } from './entry-grid';

type EntryFormProps = { action: FormActionHandler; sheet: EntrySheet; leaveHref: string };

const WORDS = {
  area: {
    label: 'Which area are the figures for?',
    hint: 'For example, the police force area. These are the first figures of this measure.',
  },
  source: {
    label: 'Where do these figures come from?',
    hint: 'A document, a person’s role or an address. It is kept with every figure. Figures from another source than that of the series are kept apart, for the office only.',
  },
  pasted: { label: 'Rows from a spreadsheet' },
};

/** Enters figures by hand: in boxes, or as one block copied out of a spreadsheet. Works without JavaScript. */
export function EntryForm({ action, sheet, leaveHref }: EntryFormProps) {
  const { measure, series, version } = sheet;
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      page={`Enter figures for measure ${measure.ref}`}
      hidden={{ measure: measure.ref, series: series?.slug ?? '' }}
      version={version}
      written={(state) => typedRows(sheet, state)}
      whenChanged={<SaveOrLeave keepHref={leaveHref} />}
      save="Save these figures"
      saveAgain="Save these figures"
    >
      {(fields) => (
        <>
          {/* The first figures of a measure begin its first series. */}
          {!series && <TextInput {...fields.field('area')} />}
          <p className="govuk-body">
            Leave a box empty when there is no figure yet. Write [c] for confidential, [x] for not available,
            and [p] beside a figure that may still change. If you change a figure, the old one is kept and the
            new one is marked as revised.
          </p>
          <EntryGrid sheet={sheet} state={fields.state} />
          <TextInput {...fields.field('source', series?.source ?? '')} />
          <Paste sheet={sheet} fields={fields} />
        </>
      )}
    </VersionedForm>
  );
}

const ORDER: Record<EntryRole, string> = {
  numerator: 'the number counted',
  denominator: 'out of how many',
  value: 'the figure',
};

type PasteProps = { sheet: EntrySheet; fields: BoundFields<keyof typeof WORDS> };

function Paste({ sheet: { roles, rows }, fields }: PasteProps) {
  const example = rows.at(-1);
  const columns = ['the period', ...roles.map((role) => ORDER[role])].join(', then ');
  const pasted = fields.field('pasted');
  return (
    <Details summary="Paste rows from a spreadsheet instead" open={Boolean(pasted.error)}>
      <Textarea
        {...pasted}
        hint={`One line for each period: ${columns}. ${example ? `Periods are written like “${describePeriod(example.period)}”. ` : ''}What you paste here is saved instead of the boxes above.`}
        rows={8}
      />
    </Details>
  );
}

/** What this person typed, period by period, to show beside what is saved. */
function typedRows({ rows, roles }: EntrySheet, state: FormState) {
  return rows.flatMap(({ period }, index) => {
    const value = roles
      .map((role) => typedOr(state, entryField(index, role), ''))
      .filter(Boolean)
      .join(' of ');
    return value === '' ? [] : [{ label: describePeriod(period), value }];
  });
}
