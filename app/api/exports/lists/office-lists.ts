import { listEvents } from '@/lib/data/audit/audit';
import { listPeople } from '@/lib/data/people/people';
import { listPublications } from '@/lib/data/publications/publications';
import type { AuditLine } from '@/lib/domain/audit-event';
import { formatInstant } from '@/lib/domain/day';
import { type Columns, tableOf } from '@/lib/domain/lists/list-table';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import { ROLE_LABELS } from '@/lib/domain/permissions';
import { PUBLICATION_STATES } from '@/lib/domain/publications/publication';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import { describeEvent, titleOf } from '@/lib/schemas/events/audit-events';
import { auditFilter } from '@/lib/schemas/filters';
import type { ListFile } from './list-file';

const when = (instant: string | null) => instant && formatInstant(new Date(instant));

const EDITIONS: Columns<PublicationRecord> = {
  edition: ({ number }) => number,
  inspection: ({ inspection }) => inspection && inspection.inspection,
  status: ({ state }) => PUBLICATION_STATES[state],
  dated: ({ datedOn }) => datedOn,
  what_changed: ({ changeNote }) => changeNote,
  prepared_by: ({ preparedBy }) => preparedBy && preparedBy.name,
  prepared: ({ preparedAt }) => when(preparedAt),
  approved_by: ({ approvedBy }) => approvedBy && approvedBy.name,
  approved: ({ approvedAt }) => when(approvedAt),
  published: ({ publishedAt }) => when(publishedAt),
  sha256: ({ hash }) => hash,
};

/** The editions, drafts too. */
export const editions: ListFile = {
  permission: 'publication:preview',
  read: async (actor) => tableOf(EDITIONS, await listPublications(actor)),
};

const PEOPLE: Columns<PersonRecord> = {
  name: ({ name }) => name,
  email: ({ email }) => email,
  role: ({ role }) => ROLE_LABELS[role],
  can_sign_in: ({ active }) => (active ? 'yes' : 'no'),
};

/** Everybody with an account. */
export const people: ListFile = {
  permission: 'person:manage',
  read: async (actor) => tableOf(PEOPLE, await listPeople(actor)),
};

const EVENTS: Columns<AuditLine> = {
  number: ({ seq }) => seq,
  when: ({ at }) => when(at),
  who: ({ actorName }) => actorName,
  what: ({ action }) => titleOf(action),
  changes: (line) =>
    describeEvent(line)
      .changes.map(({ label, from, to }) => `${label}: ${from === null ? '' : `${from} → `}${to}`)
      .join('; '),
  reason: (line) => describeEvent(line).reason,
  kind_of_record: ({ subject }) => subject.kind,
  record: ({ subject }) => subject.id,
};

/** Of the history the newest: what a spreadsheet still opens with ease. */
const NEWEST_IN_FILE = 10_000;

/** The history, narrowed as its page is. */
export const history: ListFile = {
  permission: 'audit:read',
  async read(actor, asked) {
    const { kind, id } = auditFilter.parse(asked);
    const lines = await listEvents(actor, { subject: kind && { kind, id }, limit: NEWEST_IN_FILE });
    return tableOf(EVENTS, lines);
  },
};
