import type { AuditLine } from '@/lib/domain/audit-event';
import { describeEvent, titleOf } from '@/lib/schemas/events/audit-events';
import { ChangeRows } from './change-rows';

/*
 * Who reads the whole trail need not be somebody who may read every item of evidence: titles, notes and reasons of
 * evidence stay on its own page, which asks who is there. Here are only the action and its dials.
 */
const NAMED_BY = ['ref', 'number', 'email', 'measure', 'inspection', 'organisation'];

/** One line of the trail in words: the action, which record it was, and what changed. */
export function AuditLineInWords({ line: { action, detail, subject } }: { line: AuditLine }) {
  const { changes, reason } = describeEvent({ action, detail });
  const name = NAMED_BY.map((key) => detail[key]).find(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
  return (
    <>
      {titleOf(action, name === undefined ? '' : String(name))}
      <ChangeRows changes={changes} />
      {reason && subject.kind !== 'evidence' && <p className="govuk-body">{reason}</p>}
    </>
  );
}
