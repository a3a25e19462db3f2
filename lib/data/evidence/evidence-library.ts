import type { Day } from '@/lib/domain/day';
import {
  EVIDENCE_STATES,
  EVIDENCE_STRENGTHS,
  EVIDENCE_TYPES,
  type EvidenceState,
  PROVENANCES,
  VISIBILITIES,
} from '@/lib/domain/evidence/evidence';
import { stateOn } from '@/lib/domain/evidence/expiry';
import {
  ITEMS_ON_A_PAGE,
  type LibraryFilter,
  type LibraryItem,
  type LibraryPage,
} from '@/lib/domain/evidence/library';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '@/lib/data/database';
import { toDate, toDayOrNull } from '@/lib/data/days';
import { keyColumns, toKey } from '@/lib/data/key-columns';
import { keysOf, oneOf, shownWord } from '@/lib/data/lists';
import { evidenceVisibleTo, visibleTo } from './visible-evidence';

/** Of the items whose words match, the best that are listed. */
export const MOST_MATCHES = 500;

/** The days of a library: what is past on the first has expired, and what expires by the second does so soon. */
export type LibraryDays = { today: Day; horizon: Day };

/**
 * One page of the evidence that somebody of the office may see, the newest first. Nobody else finds anything.
 * `words` are asked as in the search of the whole record.
 */
export async function listLibrary(
  actor: SignedInActor,
  filter: LibraryFilter,
  days: LibraryDays,
): Promise<LibraryPage> {
  if (!can(actor.role, 'manage:read')) return { items: [], count: 0, people: [] };
  const where = await whereOf({ actor, filter, days });
  const [count, rows, people] = await Promise.all([
    database().evidence.count({ where }),
    database().evidence.findMany({
      where,
      select: listed,
      orderBy: NEWEST_FIRST,
      ...{ skip: (filter.page - 1) * ITEMS_ON_A_PAGE, take: ITEMS_ON_A_PAGE },
    }),
    database().user.findMany({
      where: { filed: { some: visibleTo(actor) } },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  ]);
  return { count, people, items: rows.map((row) => toItem(row, days.today)) };
}

type Asked = { actor: SignedInActor; filter: LibraryFilter; days: LibraryDays };

const whereOf = async ({ actor, filter, days }: Asked): Promise<Prisma.EvidenceWhereInput> => ({
  AND: [visibleTo(actor), await matchingWords(actor, filter.words), ...narrowed(filter, days)],
});

/** Of a library as a file, so many items at most: more than an office files in 10 years. */
const MOST_IN_FILE = 50_000;

/** The same on all pages. */
export async function listWholeLibrary(
  actor: SignedInActor,
  filter: LibraryFilter,
  days: LibraryDays,
): Promise<LibraryItem[]> {
  if (!can(actor.role, 'manage:read')) return [];
  const rows = await database().evidence.findMany({
    where: await whereOf({ actor, filter, days }),
    select: listed,
    orderBy: NEWEST_FIRST,
    take: MOST_IN_FILE,
  });
  return rows.map((row) => toItem(row, days.today));
}

const NEWEST_FIRST: Prisma.EvidenceOrderByWithRelationInput[] = [{ filedAt: 'desc' }, { id: 'asc' }];

/** The best matches by their ids: what Prisma narrows further cannot say how well a text matches. */
async function matchingWords(actor: SignedInActor, words: string): Promise<Prisma.EvidenceWhereInput> {
  if (words === '') return {};
  // The expression of the index "evidence_words".
  const rows = await database().$queryRaw<{ id: string }[]>`
    with found as (
      select e.id, (
        setweight(to_tsvector('english'::regconfig, e.title), 'A') ||
        setweight(to_tsvector('english'::regconfig, e.description || ' ' || coalesce(e.public_summary, '')), 'B')
      ) as vector from evidence e where ${evidenceVisibleTo(actor)})
    select found.id::text as id from found, websearch_to_tsquery('english', ${words}) as query
    where vector @@ query order by ts_rank_cd(vector, query) desc, id limit ${MOST_MATCHES}`;
  return { id: { in: rows.map(({ id }) => id) } };
}

function narrowed(filter: LibraryFilter, { today, horizon }: LibraryDays): Prisma.EvidenceWhereInput[] {
  const { state, type, strength, visibility, isExpiring, isOverdue, filedBy } = filter;
  return [
    ...(state === null ? [] : [inState(state, today)]),
    ...(type === null ? [] : [{ type }]),
    ...(strength === null ? [] : [{ strength }]),
    ...(visibility === null ? [] : [{ visibility }]),
    ...(isExpiring ? [{ state: 'accepted', expiresOn: { lte: toDate(horizon) } }] : []),
    ...(isOverdue ? [{ state: 'requested', dueOn: { lt: toDate(today) } }] : []),
    ...(filedBy === null ? [] : [{ filedById: filedBy }]),
  ];
}

/** The same rule as `stateOn` (lib/domain/evidence/expiry), asked of the database. */
function inState(state: EvidenceState, today: Day): Prisma.EvidenceWhereInput {
  const isPast = { expiresOn: { lt: toDate(today) } };
  if (state === 'expired') return { OR: [{ state }, { state: 'accepted', ...isPast }] };
  if (state !== 'accepted') return { state };
  return { state, OR: [{ expiresOn: null }, { expiresOn: { gte: toDate(today) } }] };
}

const listed = {
  ...{ id: true, title: true, type: true, strength: true, provenance: true, visibility: true, state: true },
  ...{ expiresOn: true, filedAt: true },
  filedBy: { select: { name: true } },
  requirements: {
    where: { endedAt: null },
    select: { requirement: { select: { ref: true, recommendation: { select: keyColumns } } } },
    orderBy: { requirement: { position: 'asc' } },
  },
  _count: { select: { promises: { where: { endedAt: null } }, figures: { where: { endedAt: null } } } },
} satisfies Prisma.EvidenceSelect;

type Row = Prisma.EvidenceGetPayload<{ select: typeof listed }>;

function toItem(row: Row, today: Day): LibraryItem {
  const expiresOn = toDayOrNull(row.expiresOn);
  const state = shownWord(keysOf(EVIDENCE_STATES), row.state);
  return {
    ...{ id: row.id, title: row.title, expiresOn },
    type: shownWord(keysOf(EVIDENCE_TYPES), row.type),
    strength: shownWord(keysOf(EVIDENCE_STRENGTHS), row.strength),
    provenance: shownWord(keysOf(PROVENANCES), row.provenance),
    visibility: oneOf(keysOf(VISIBILITIES), row.visibility),
    state: stateOn({ state, expiresOn }, today),
    filedAt: row.filedAt.toISOString(),
    filedBy: row.filedBy?.name ?? null,
    requirements: row.requirements.map(({ requirement: { ref, recommendation } }) => ({
      recommendation: toKey(recommendation),
      ref,
    })),
    promises: row._count.promises,
    figures: row._count.figures,
  };
}
