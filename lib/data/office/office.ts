import { randomUUID } from 'node:crypto';
import { cache } from 'react';
import { database } from '@/lib/data/database';
import { toDateOrNull, toDayOrNull } from '@/lib/data/days';
import {
  OFFICE_KINDS,
  type OfficeFacts,
  type OfficeKind,
  type OfficeRecord,
  OWN_WORDS_LICENCES,
  type OwnWordsLicence,
} from '@/lib/domain/office/office-facts';
import type { Prisma } from '@/prisma/generated/app/client';

const columns = {
  ...{ id: true, version: true, kind: true, takesThe: true, areaCode: true, post: true, email: true },
  ...{ telephone: true, website: true, dataProtection: true, licence: true, successor: true },
  ...{ accessibilityReviewedOn: true, successorFrom: true },
  body: { select: { slug: true, name: true, shortName: true } },
  force: { select: { name: true } },
} satisfies Prisma.OfficeSelect;

type Row = Prisma.OfficeGetPayload<{ select: typeof columns }>;

const isKind = (word: string | null): word is OfficeKind =>
  word !== null && Object.hasOwn(OFFICE_KINDS, word);
const isLicence = (word: string | null): word is OwnWordsLicence =>
  word !== null && Object.hasOwn(OWN_WORDS_LICENCES, word);

/** A word of another version of the service says nothing here: the office is asked again. */
const toOffice = ({ body, force, kind, licence, ...row }: Row): OfficeRecord => ({
  ...row,
  ...body,
  kind: isKind(kind) ? kind : null,
  licence: isLicence(licence) ? licence : null,
  forceName: force?.name ?? null,
  accessibilityReviewedOn: toDayOrNull(row.accessibilityReviewedOn),
  successorFrom: toDayOrNull(row.successorFrom),
});

async function findWhere(where: Prisma.OfficeWhereInput): Promise<OfficeRecord | null> {
  const row = await database().office.findFirst({ where, orderBy: { recordedAt: 'asc' }, select: columns });
  return row && toOffice(row);
}

/** The office that runs this service as it is kept now; null until an administrator has named it. */
export const readOffice = (): Promise<OfficeRecord | null> => findWhere({});

type Facts = { isTrial: boolean; isDemonstration: boolean; office: OfficeRecord | null };
type FactsRow = Pick<Facts, 'isTrial' | 'isDemonstration'> & {
  [Name in keyof Row['body']]: string | null;
} & Omit<Row, 'id' | 'body' | 'force'> & { id: string | null; forceName: string | null };

/** What nearly every page asks of the record as a whole, in one statement and once for each page. */
export const recordFacts = cache(async (): Promise<Facts> => {
  const [row] = await database().$queryRaw<FactsRow[]>`
    select exists (select from trial where ended_at is null) as "isTrial",
      exists (select from series where illustrative) as "isDemonstration",
      o.id::text, o.version, o.kind, o.takes_the as "takesThe", o.area_code as "areaCode", o.post, o.email, o.telephone,
      o.website, o.data_protection as "dataProtection", o.licence, o.successor,
      o.accessibility_reviewed_on as "accessibilityReviewedOn", o.successor_from as "successorFrom",
      b.slug, b.name, b.short_name as "shortName", f.name as "forceName"
    from (select 1) as one left join lateral (select * from office order by recorded_at limit 1) o on true
      left join body b on b.id = o.body_id left join body f on f.id = o.force_id`;
  if (!row) throw new Error('The record answered nothing about itself');
  const { isTrial, isDemonstration, id, slug, name, shortName, forceName, ...rest } = row;
  const isNamed = id !== null && slug !== null && name !== null && shortName !== null;
  return {
    ...{ isTrial, isDemonstration },
    office: isNamed
      ? toOffice({
          ...{ ...rest, id, body: { slug, name, shortName } },
          force: forceName === null ? null : { name: forceName },
        })
      : null,
  };
});

/**
 * The office that runs this service. Null until an administrator has named it. A page whose parts all ask asks the
 * database once; outside a page, as in the worker, each call asks.
 */
export const findOffice = async (): Promise<OfficeRecord | null> => (await recordFacts()).office;

/** What is said of the office of a body, by the body's slug; null where nothing is. */
export const findOfficeOf = (slug: string): Promise<OfficeRecord | null> => findWhere({ body: { slug } });

const toColumns = (facts: OfficeFacts) => {
  const { kind, takesThe, areaCode, post, email, telephone, website, dataProtection, licence } = facts;
  return {
    ...{ kind, takesThe, areaCode, post, email, telephone, website, dataProtection, licence },
    successor: facts.successor,
    accessibilityReviewedOn: toDateOrNull(facts.accessibilityReviewedOn),
    successorFrom: toDateOrNull(facts.successorFrom),
  };
};

/** The force of the office under its name: the one it has, the one of that name, or a new one. */
async function keepForce(
  { forceName, areaCode }: OfficeFacts,
  { kept, slug }: { kept: string | null; slug: string },
): Promise<string | null> {
  if (forceName === null) return kept;
  const data = { name: forceName, shortName: forceName, onsCode: areaCode };
  const known = kept
    ? { id: kept }
    : await database().body.findFirst({
        where: { kind: 'force', name: forceName },
        select: { id: true },
      });
  if (known) {
    await database().body.update({ where: known, data: { ...data, version: { increment: 1 } } });
    return known.id;
  }
  const { id } = await database().body.create({
    data: { ...data, slug, kind: 'force' },
    select: { id: true },
  });
  return id;
}

/** What the bodies of a new office are called in keys; no page shows it. */
type NewSlugs = { office: string; force: string };

/**
 * Names the office, with its body and its force, or takes up a body of this slug that is known already. False when somebody
 * else has named it meanwhile.
 */
export async function insertOffice(facts: OfficeFacts, slugs: NewSlugs): Promise<boolean> {
  const { name, shortName } = facts;
  // 2 people who name it at once wait here for each other.
  await database().$executeRaw`select pg_advisory_xact_lock(hashtext('the office is named'))`;
  if ((await readOffice()) !== null) return false;
  const body = await database().body.upsert({
    where: { slug: slugs.office },
    create: { slug: slugs.office, kind: 'local policing body', name, shortName },
    update: { name, shortName },
    select: { id: true },
  });
  const forceId = await keepForce(facts, { kept: null, slug: slugs.force });
  await database().office.create({
    data: { id: randomUUID(), bodyId: body.id, forceId, ...toColumns(facts) },
  });
  return true;
}

/** Changes what is said of the office. False when somebody else changed it since `version` was read. */
export async function updateOffice(
  { id, version }: Pick<OfficeRecord, 'id' | 'version'>,
  facts: OfficeFacts,
  forceSlug: string,
): Promise<boolean> {
  const { count } = await database().office.updateMany({
    where: { id, version },
    data: { ...toColumns(facts), version: { increment: 1 } },
  });
  if (count === 0) return false;
  const { bodyId, forceId } = await database().office.findUniqueOrThrow({
    where: { id },
    select: { bodyId: true, forceId: true },
  });
  const kept = await keepForce(facts, { kept: forceId, slug: forceSlug });
  await database().office.update({ where: { id }, data: { forceId: kept } });
  await database().body.update({
    where: { id: bodyId },
    data: { name: facts.name, shortName: facts.shortName, version: { increment: 1 } },
  });
  return true;
}
