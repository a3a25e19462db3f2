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

/**
 * The office that runs this service. Null until an administrator has named it. A page whose parts all ask asks the
 * database once; outside a page, as in the worker, each call asks.
 */
export const findOffice = cache(readOffice);

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
