import type { Day } from '@/lib/domain/day';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import { database } from '@/lib/data/database';
import { toEvidence, withLinks } from '@/lib/data/uncovered/evidence-rows';
import { evidenceVisibleTo } from './visible-evidence';

/** The first of some evidence, and how much of it there is. */
type First = { items: EvidenceRecord[]; count: number };

/**
 * `toDecide`, `own`: in review, of others or filed by this person, who decides on nothing that they corrected; the oldest first. `expiring`: accepted, and
 * past on `horizon` or before; the soonest first. `overdue`: asked for, and not there by its day.
 */
export type EvidenceToDo = Record<'toDecide' | 'own' | 'expiring' | 'overdue', First>;

/** `horizon`: the last day on which evidence may expire and be listed. `most`: of each list, but of what is overdue. */
type EvidenceAsked = { today: Day; horizon: Day; most: number };

type Row = { id: string; list: keyof EvidenceToDo; count: number };

/** The evidence that a first page tells of, as far as this person may see it. Nothing for a reader outside the office. */
export async function listEvidenceToDo(actor: SignedInActor, asked: EvidenceAsked): Promise<EvidenceToDo> {
  const rows = can(actor.role, 'manage:read') ? await firstOfEach(actor, asked) : [];
  const found = await database().evidence.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    include: withLinks,
  });
  const records = new Map(found.map((row) => [row.id, toEvidence(row)]));
  const first = (list: keyof EvidenceToDo): First => {
    const own = rows.filter((row) => row.list === list);
    return { items: own.flatMap(({ id }) => records.get(id) ?? []), count: own[0]?.count ?? 0 };
  };
  return {
    ...{ toDecide: first('toDecide'), own: first('own') },
    ...{ expiring: first('expiring'), overdue: first('overdue') },
  };
}

/** In one statement. What is overdue is late, so that all of it is told; of the other lists the library shows the rest. */
const firstOfEach = (actor: SignedInActor, { today, horizon, most }: EvidenceAsked) =>
  database().$queryRaw<Row[]>`
    with listed as (
      select e.id, case
          when e.state = 'in-review' and e.filed_by = ${actor.id}::uuid then 'own'
          when e.state = 'in-review' and e.corrected_by is distinct from ${actor.id}::uuid then 'toDecide'
          when e.state = 'accepted' then 'expiring'
          when e.state = 'requested' then 'overdue' end as list,
        case e.state when 'in-review' then e.filed_at when 'accepted' then e.expires_on else e.due_on end as since
      from evidence e
      where (e.state = 'in-review' or (e.state = 'accepted' and e.expires_on <= ${horizon}::date)
          or (e.state = 'requested' and e.due_on < ${today}::date)) and ${evidenceVisibleTo(actor)}),
    numbered as (
      select id, list, count(*) over (partition by list) as count,
        row_number() over (partition by list order by since, id) as place
      from listed where list is not null)
    select id::text, list, count::int from numbered where place <= ${most} or list = 'overdue'
    order by list, place`;
