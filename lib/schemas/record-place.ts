import { z } from 'zod';

/*
 * What a form carries without being asked: which record it is about, and the version of it that was on the screen.
 */

export const inspectionSlug = z
  .string()
  .regex(/^[a-z0-9-]{1,100}$/, 'Open this page again from the recommendation');
export const recommendationRef = z
  .string()
  .regex(/^[A-Za-z0-9.-]{1,20}$/, 'Open this page again from the recommendation');
export const requirementRef = recommendationRef;
export const recordVersion = z.coerce.number().int().positive();
