import type { AuditLine } from '@/lib/domain/audit-event';
import { promiseEvents } from './promise-events';
import type { ChangeInWords, EventKind, EventOf } from './event-kind';
import { erasureEvents } from './erasure-events';
import { evidenceEvents } from './evidence-events';
import { figuresEvents } from './figures-events';
import { inspectionEvents } from './inspection-events';
import { measureEvents } from './measure-events';
import { officeEvents } from './office-events';
import { personEvents } from './person-events';
import { publicationEvents } from './publication-events';
import { recommendationEvents } from './recommendation-events';
import { requirementEvents } from './requirement-events';
import { responseEvents } from './response-events';
import { serviceEvents } from './service-events';
import { supportLineEvents } from './support-line-events';

const KINDS = {
  ...inspectionEvents,
  ...recommendationEvents,
  ...requirementEvents,
  ...responseEvents,
  ...promiseEvents,
  ...evidenceEvents,
  ...figuresEvents,
  ...measureEvents,
  ...publicationEvents,
  ...personEvents,
  ...serviceEvents,
  ...supportLineEvents,
  ...officeEvents,
  ...erasureEvents,
};

/** Every write leaves one of these, in the same transaction. The words are the office's own verbs. */
export type AuditEvent = EventOf<typeof KINDS>;

const isKnown = (action: string): action is AuditEvent['action'] => Object.hasOwn(KINDS, action);

/** The kind of an event; null for one that another version of the service has written. */
const kindOf = (action: string): EventKind | null => (isKnown(action) ? KINDS[action] : null);

/** What was done, to be said after the name of the record: "assessed". */
export const verbOf = (action: string): string => kindOf(action)?.verb ?? action;

/** What was done, to be read by itself: "Edition 2 prepared for review", or the action and the name of its record. */
export function titleOf(action: string, name = ''): string {
  const said = kindOf(action)?.title?.(name);
  if (said !== undefined) return said;
  const sentence = action.charAt(0).toUpperCase() + action.slice(1);
  return name === '' ? sentence : `${sentence}: ${name}`;
}

/** An event as a person reads it: what changed, and the reason given. */
export type EventInWords = { changes: ChangeInWords[]; reason: string | null };

/** What an event says. Of one that this version does not know, or whose detail it cannot read, the reason alone. */
export function describeEvent({ action, detail }: Pick<AuditLine, 'action' | 'detail'>): EventInWords {
  const { reason } = detail;
  return {
    changes: kindOf(action)?.changesIn(detail) ?? [],
    reason: typeof reason === 'string' && reason !== '' ? reason : null,
  };
}
