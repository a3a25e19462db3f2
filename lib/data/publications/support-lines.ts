import { toDate, toDayOrNull } from '@/lib/data/days';
import { database } from '@/lib/data/database';
import type { Day } from '@/lib/domain/day';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import {
  type KeptSupportLine,
  SUPPORT_NEEDS,
  type SupportLineRecord,
  type SupportNeed,
} from '@/lib/domain/support-lines/support-line';
import type { SupportLineWords } from '@/lib/domain/support-lines/support-line-change';

const isNeed = (word: string): word is SupportNeed => Object.hasOwn(SUPPORT_NEEDS, word);

/** A word of another version of the service is a line for anybody: it is still shown. */
const toNeed = (word: string): SupportNeed => (isNeed(word) ? word : 'anybody');

const IN_ORDER = [{ position: 'asc' }, { name: 'asc' }] as const;

/** The support lines of the public page in the office's order, each with the day somebody last checked it. */
export async function listSupportLines(): Promise<SupportLineRecord[]> {
  const rows = await database().supportLine.findMany({
    where: { withdrawnAt: null },
    orderBy: [...IN_ORDER],
  });
  return rows.map(({ name, description, need, telephone, url, hours, checkedOn }) => ({
    ...{ name, description, telephone, url, hours },
    need: toNeed(need),
    checkedOn: toDayOrNull(checkedOn),
  }));
}

const keptColumns = {
  id: true,
  version: true,
  name: true,
  description: true,
  need: true,
  telephone: true,
  url: true,
  hours: true,
  checkedOn: true,
  source: true,
  withdrawnReason: true,
  checkedBy: { select: { name: true } },
} as const;

type KeptRow = Omit<KeptSupportLine, 'need' | 'checkedOn' | 'checkedBy'> & {
  need: string;
  checkedOn: Date | null;
  checkedBy: { name: string } | null;
};

const toKept = ({ need, checkedOn, checkedBy, ...line }: KeptRow): KeptSupportLine => ({
  ...line,
  need: toNeed(need),
  checkedOn: toDayOrNull(checkedOn),
  checkedBy: checkedBy?.name ?? null,
});

type Reader = Pick<SignedInActor, 'role'>;

/** The lines on the list, for the office: with who checked them and where they were found. */
export async function listKeptSupportLines({ role }: Reader): Promise<KeptSupportLine[]> {
  if (!can(role, 'manage:read')) return [];
  const rows = await database().supportLine.findMany({
    where: { withdrawnAt: null },
    orderBy: [...IN_ORDER],
    select: keptColumns,
  });
  return rows.map(toKept);
}

/** One line, also one that was taken off the list; null for a reader outside the office. */
export async function findSupportLine({ role }: Reader, id: string): Promise<KeptSupportLine | null> {
  if (!can(role, 'manage:read')) return null;
  const row = await database().supportLine.findUnique({ where: { id }, select: keptColumns });
  return row && toKept(row);
}

/** Adds a line at the end of the list, still to be checked. */
export async function insertSupportLine(id: string, line: SupportLineWords): Promise<void> {
  const { _max } = await database().supportLine.aggregate({ _max: { position: true } });
  await database().supportLine.create({ data: { id, ...line, position: (_max.position ?? 0) + 1 } });
}

const pickWords = (line: SupportLineWords): SupportLineWords => {
  const { name, description, need, telephone, url, hours, source } = line;
  return { name, description, need, telephone, url, hours, source };
};

type Kept = Pick<KeptSupportLine, 'id' | 'version'>;

/** Changes a line. False when somebody else changed it since `version` was read, or when it was taken off the list. */
export async function updateSupportLine(
  { id, version }: Kept,
  line: SupportLineWords & { isCheckLost: boolean },
): Promise<boolean> {
  const lost = line.isCheckLost ? { checkedOn: null, checkedById: null } : {};
  return updateKept({ id, version }, { ...pickWords(line), ...lost });
}

/** Keeps that somebody tried a line on a day. False as for `updateSupportLine`. */
export async function updateChecked(line: Kept, checked: { on: Day; by: string }): Promise<boolean> {
  return updateKept(line, { checkedOn: toDate(checked.on), checkedById: checked.by });
}

/** Takes a line off the list. False as for `updateSupportLine`. */
export async function endSupportLine(line: Kept, ended: { reason: string; at: Date }): Promise<boolean> {
  return updateKept(line, { withdrawnAt: ended.at, withdrawnReason: ended.reason });
}

type Data = NonNullable<Parameters<ReturnType<typeof database>['supportLine']['updateMany']>[0]>['data'];

async function updateKept({ id, version }: Kept, data: Data): Promise<boolean> {
  const { count } = await database().supportLine.updateMany({
    where: { id, version, withdrawnAt: null },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}
