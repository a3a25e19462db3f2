import { notFound } from 'next/navigation';
import type { z } from 'zod';
import { findErasure } from '@/lib/data/erasures/erasures';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { findSeriesOrigins } from '@/lib/data/figures/figure-origins';
import { findMeasure, findMeasureOfOffice } from '@/lib/data/measures/measures';
import { findMeasureForFigures } from '@/lib/data/figures/figures';
import { findPerson } from '@/lib/data/people/people';
import { findPublication } from '@/lib/data/publications/publications';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { findSupportLine } from '@/lib/data/publications/support-lines';
import { asPanelMember } from '@/lib/domain/outside/panel-view';
import type { Permission, SignedInActor } from '@/lib/domain/permissions';
import { seriesParams } from '@/lib/schemas/evidence-of-figure';
import { idParams, measureParams } from '@/lib/schemas/fields/params';
import { recommendationParams } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/session/actor';

/** The parts of an address, as Next hands them to a page: not yet looked at. */
type Params = Promise<unknown>;

/**
 * The guard of a page about something its address names: the person may do this, and the address is well written.
 * Otherwise the sign-in page, the "not allowed" page or the "not found" page, in this order: who may not look is never
 * told what there is.
 */
export async function requireAddress<Asked>(
  permission: Permission,
  params: Params,
  schema: z.ZodType<Asked>,
): Promise<{ actor: SignedInActor; asked: Asked }> {
  const actor = await requireActor(permission);
  const asked = schema.safeParse(await params);
  return asked.success ? { actor, asked: asked.data } : notFound();
}

type Sought<Asked, Found> = {
  address: z.ZodType<Asked>;
  find: (reader: SignedInActor, asked: Asked) => Promise<Found | null>;
  /** The role that a person of the office reads as, to see what the panel sees; their own when left out. */
  as?: (actor: SignedInActor) => SignedInActor;
};

/** The guard of a page about one kind of record: as `requireAddress`, and there must be such a record for this person. */
const pageAbout =
  <Asked, Found>({ address, find, as = (actor) => actor }: Sought<Asked, Found>) =>
  async (permission: Permission, params: Params) => {
    const { actor, asked } = await requireAddress(permission, params, address);
    const reader = as(actor);
    const record = await find(reader, asked);
    return record === null ? notFound() : { actor: reader, asked, record };
  };

const measure = {
  address: measureParams,
  find: (reader: SignedInActor, { ref }: z.infer<typeof measureParams>) => findMeasure(reader, ref),
};
const seriesOrigins = {
  address: seriesParams,
  find: (reader: SignedInActor, { ref, series }: z.infer<typeof seriesParams>) =>
    findSeriesOrigins(reader, ref, series),
};

/** A measure with its figures, as this person may read them. */
export const requireMeasure = pageAbout(measure);

/** A measure with all that the record holds of it, for the office to change. */
export const requireMeasureOfOffice = pageAbout({
  address: measureParams,
  find: (actor, { ref }) => findMeasureOfOffice(actor, ref),
});

/** A measure as the panel reads it. */
export const requirePanelMeasure = pageAbout({ ...measure, as: asPanelMember });

/** A measure and the names of its series, without a figure. */
export const requireMeasureForFigures = pageAbout({
  address: measureParams,
  find: (_actor, { ref }) => findMeasureForFigures(ref),
});

/** Where the figures of a series come from. */
export const requireSeriesOrigins = pageAbout(seriesOrigins);

/** Where the figures of a series come from, as the panel reads it. */
export const requirePanelSeriesOrigins = pageAbout({ ...seriesOrigins, as: asPanelMember });

/** A recommendation of an inspection, with its requirements and promises. */
export const requireRecommendation = pageAbout({
  address: recommendationParams,
  find: (actor, { slug, ref }) => findRecommendation(actor, slug, ref),
});

/** What is to be taken out of the record. */
export const requireErasure = pageAbout({
  address: idParams,
  find: (actor, { id }) => findErasure(actor, id),
});

/** An item of evidence that this person may see. */
export const requireEvidence = pageAbout({
  address: idParams,
  find: (actor, { id }) => findEvidence(actor, id),
});

/** Somebody who may sign in. */
export const requirePerson = pageAbout({ address: idParams, find: (actor, { id }) => findPerson(actor, id) });

/** A support line, on the list or taken off. */
export const requireSupportLine = pageAbout({
  address: idParams,
  find: (actor, { id }) => findSupportLine(actor, id),
});

/** An edition, a draft or a published one. */
export const requirePublication = pageAbout({
  address: idParams,
  find: (actor, { id }) => findPublication(actor, id),
});
