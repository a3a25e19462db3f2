import { notFound } from 'next/navigation';
import { mergedPromisesOf, numberPromises } from '@/lib/domain/promises/promises-of';
import type { Permission } from '@/lib/domain/permissions';
import { promiseParams } from '@/lib/schemas/promises/promise-place';
import { requireRecommendation } from './require-record';

/** The guard of the first page of a promise: this person may do this, and there is such a promise, or was before it was merged. */
export async function requireAnyPromise(permission: Permission, params: Promise<unknown>) {
  const { actor, record: recommendation } = await requireRecommendation(permission, params);
  const { id } = promiseParams.parse(await params);
  const merged = mergedPromisesOf(recommendation).find((one) => one.id === id) ?? null;
  const promise = merged ?? numberPromises(recommendation).find((one) => one.id === id);
  if (!promise) notFound();
  const place = { inspection: recommendation.inspectionSlug, recommendation: recommendation.ref };
  return { actor, place, recommendation, promise, merged };
}

/** The guard of a page where something is done to a promise: one that was merged changes no more. */
export async function requirePromise(permission: Permission, params: Promise<unknown>) {
  const { merged, ...found } = await requireAnyPromise(permission, params);
  if (merged) notFound();
  return found;
}
