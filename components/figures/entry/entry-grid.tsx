'use client';

import type { ClipboardEvent, KeyboardEvent } from 'react';
import { errorOf, typedOr } from '@/components/forms/form-values';
import { classNames } from '@/components/ui/class-names';
import { Slide } from '@/components/ui/slide';
import { describeFigures } from '@/lib/domain/chart/describe-figures';
import { entryField, type EntryRole, type EntrySheet } from '@/lib/domain/figures/figure-entry';
import { denominatorHeading, describePeriod, formatNumber, type Unit, UNITS } from '@/lib/domain/figure';
import { periodField } from '@/lib/schemas/figures/figures-entry';
import type { FormState } from '@/lib/schemas/form-state';
import { moveFrom, spreadOver } from './entry-keys';

type EntryGridProps = { sheet: EntrySheet; state: FormState };

const CAPTION_ID = 'figures-by-period';

const HEADINGS: Record<Exclude<EntryRole, 'denominator'>, string> = {
  numerator: 'Number counted',
  value: 'Figure',
};

/** "Count", "Per cent": what the boxes of a column hold. */
function headingOf(role: EntryRole, unit: Unit): string {
  if (role === 'denominator') return denominatorHeading(unit);
  return unit === 'percent' || unit === 'ratio' ? HEADINGS[role] : UNITS[unit];
}

function pasteBlock(event: ClipboardEvent<HTMLTableElement>): void {
  const { target, currentTarget, clipboardData } = event;
  if (!(target instanceof HTMLInputElement)) return;
  if (spreadOver(currentTarget, target, clipboardData.getData('text/plain'))) event.preventDefault();
}

function moveByKey(event: KeyboardEvent<HTMLTableElement>): void {
  const { target, currentTarget, key } = event;
  if (target instanceof HTMLInputElement && moveFrom(currentTarget, target, key)) event.preventDefault();
}

/** A row for each period, the figures in boxes, and the figures of the period before on the first line. */
export function EntryGrid({ sheet, state }: EntryGridProps) {
  const { roles, rows, before, measure } = sheet;
  return (
    <Slide captionId={CAPTION_ID}>
      <table className="govuk-table" onPaste={pasteBlock} onKeyDown={moveByKey}>
        <caption className="govuk-table__caption govuk-table__caption--m" id={CAPTION_ID}>
          Figures by period
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            <th scope="col" className="govuk-table__header">
              Period
            </th>
            {roles.map((role) => (
              <th scope="col" className="govuk-table__header" key={role}>
                {headingOf(role, measure.unit)}
              </th>
            ))}
            <th scope="col" className="govuk-table__header">
              The period before
            </th>
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map((row, index) => (
            <EntryRow
              key={row.period.end}
              row={row}
              index={index}
              sheet={sheet}
              state={state}
              before={index === 0 ? wordsBefore(before, measure.unit) : wordsOf(rows[index - 1], roles)}
            />
          ))}
        </tbody>
      </table>
    </Slide>
  );
}

function wordsBefore(before: EntrySheet['before'], unit: Unit): string {
  if (!before) return 'None';
  return before.figures ? describeFigures(before.figures, unit) : 'No figure';
}

const withSeparators = (typed: string): string => (/^\d+$/.test(typed) ? formatNumber(Number(typed)) : typed);

const wordsOf = (row: EntrySheet['rows'][number] | undefined, roles: readonly EntryRole[]): string =>
  roles
    .map((role) => withSeparators(row?.typed[role] ?? ''))
    .filter(Boolean)
    .join(' of ') || 'No figure';

type EntryRowProps = EntryGridProps & { row: EntrySheet['rows'][number]; index: number; before: string };

function EntryRow({ row, index, sheet: { roles, measure }, state, before }: EntryRowProps) {
  const period = describePeriod(row.period);
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        {period}
        <input type="hidden" name={`row-${index}-period`} value={periodField(row.period)} />
      </th>
      {roles.map((role, column) => (
        <td className="govuk-table__cell" key={role}>
          <EntryBox
            label={`${headingOf(role, measure.unit)}, ${period}`}
            name={entryField(index, role)}
            value={typedOr(state, entryField(index, role), row.typed[role] ?? '')}
            error={errorOf(state, entryField(index, role))}
            place={{ row: index, column }}
          />
        </td>
      ))}
      <td className="govuk-table__cell">{before}</td>
    </tr>
  );
}

type EntryBoxProps = {
  label: string;
  name: string;
  value: string;
  error?: string;
  place: { row: number; column: number };
};

function EntryBox({ label, name, value, error, place }: EntryBoxProps) {
  const errorId = `${name}-error`;
  return (
    <>
      <label className="govuk-visually-hidden" htmlFor={name}>
        {label}
      </label>
      {error && (
        <p id={errorId} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <input
        className={classNames('govuk-input govuk-input--width-10', error && 'govuk-input--error')}
        id={name}
        name={name}
        type="text"
        autoComplete="off"
        spellCheck={false}
        defaultValue={value}
        data-row={place.row}
        data-column={place.column}
        aria-describedby={error ? errorId : undefined}
      />
    </>
  );
}
