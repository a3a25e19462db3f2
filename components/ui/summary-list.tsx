import type { ReactNode } from 'react';
import { ActionLink } from './action-link';
import type { Action } from './action-link';
import { classNames } from './class-names';

export type SummaryRow = {
  key: ReactNode;
  value: ReactNode;
  actions?: readonly Action[];
  /** Needed when two rows have keys that are not plain, different words. */
  id?: string;
};

type SummaryListProps = { rows: readonly SummaryRow[]; isPlain?: boolean };

/** Names and what they stand for. `isPlain` leaves out the lines between the rows. */
export function SummaryList({ rows, isPlain }: SummaryListProps) {
  const hasActions = rows.some((row) => row.actions?.length);
  return (
    <dl className={classNames('govuk-summary-list', isPlain && 'govuk-summary-list--no-border')}>
      {rows.map((row, index) => (
        <Row
          key={row.id ?? (typeof row.key === 'string' ? row.key : index)}
          row={row}
          hasActions={hasActions}
        />
      ))}
    </dl>
  );
}

function Row({ row, hasActions }: { row: SummaryRow; hasActions: boolean }) {
  const actions = row.actions ?? [];
  const isShort = hasActions && actions.length === 0;
  return (
    <div
      className={classNames('govuk-summary-list__row', isShort && 'govuk-summary-list__row--no-actions')}
      id={row.id}
    >
      <dt className="govuk-summary-list__key">{row.key}</dt>
      <dd className="govuk-summary-list__value">{row.value}</dd>
      {actions.length > 0 && (
        <dd className="govuk-summary-list__actions">
          <RowActions actions={actions} />
        </dd>
      )}
    </div>
  );
}

function RowActions({ actions }: { actions: readonly Action[] }) {
  const [only, ...others] = actions;
  if (only && others.length === 0) return <ActionLink action={only} />;
  return (
    <ul className="govuk-summary-list__actions-list">
      {actions.map((action) => (
        <li className="govuk-summary-list__actions-list-item" key={action.href}>
          <ActionLink action={action} />
        </li>
      ))}
    </ul>
  );
}
