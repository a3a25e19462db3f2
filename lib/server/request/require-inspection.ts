import { notFound } from 'next/navigation';
import { listEvidenceOf } from '@/lib/data/evidence/evidence';
import { findInspection } from '@/lib/data/inspections/inspections';
import { listRecommendations } from '@/lib/data/recommendations/recommendations';
import type { Permission, SignedInActor } from '@/lib/domain/permissions';
import { inspectionParams } from '@/lib/schemas/promises/promise-place';
import { requireAddress } from './require-record';

/** The guard of a page about a whole inspection, with its recommendations and the evidence of them that the reader may see. */
export async function requireInspectionWithEvidence(
  permission: Permission,
  params: Promise<unknown>,
  as: (actor: SignedInActor) => SignedInActor = (actor) => actor,
) {
  const { actor, asked } = await requireAddress(permission, params, inspectionParams);
  const reader = as(actor);
  if (!(await findInspection(asked.slug))) notFound();
  const recommendations = await listRecommendations(reader, asked.slug);
  const evidence = await listEvidenceOf(
    reader,
    recommendations.map(({ id }) => id),
  );
  return { actor: reader, slug: asked.slug, recommendations, evidence };
}
