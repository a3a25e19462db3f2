import { notFound } from 'next/navigation';
import { promisesOf } from '@/lib/domain/promises/promises-of';
import type { Permission } from '@/lib/domain/permissions';
import { promiseParams } from '@/lib/schemas/promises/promise-place';
import { requireRecommendation } from './require-record';

/** The guard of a page about one promise: this person may do this, and the recommendation makes such a promise. */
export async function requirePromise(permission: Permission, params: Promise<unknown>) {
  const { actor, record: recommendation } = await requireRecommendation(permission, params);
  const { id } = promiseParams.parse(await params);
  const index = promisesOf(recommendation).findIndex((candidate) => candidate.id === id);
  const promise = promisesOf(recommendation)[index];
  if (!promise) notFound();
  const place = { inspection: recommendation.inspectionSlug, recommendation: recommendation.ref };
  return { actor, place, recommendation, promise: { ...promise, number: index + 1 } };
}
