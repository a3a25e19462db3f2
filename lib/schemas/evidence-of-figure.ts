import { z } from 'zod';
import { SLUG } from '@/lib/domain/address-parts';
import { reasonField } from './edit-measure';
import { measureRefParam } from './reading';

/** The name of a series: "x-2-kent". */
const seriesSlug = z.string().regex(SLUG);

/** The address of a series of figures. */
export const seriesParams = z.object({ ref: measureRefParam, series: seriesSlug });

/** The address of one figure of a series, by the id of its newest revision. */
export const figureParams = seriesParams.extend({ figure: z.uuid() });

/** The address of one tie of evidence to a figure of a series. */
export const tieParams = seriesParams.extend({ tie: z.uuid() });

/** Evidence that is to be tied to one figure of a series. */
export const evidenceOfFigureForm = z.object({
  measure: measureRefParam,
  series: seriesSlug,
  figure: z.uuid(),
  evidence: z.uuid('Select the evidence'),
});
export type TieEvidenceInput = z.output<typeof evidenceOfFigureForm>;

/** Evidence that is to be taken off a figure. */
export const endEvidenceTieForm = z.object({
  measure: measureRefParam,
  series: seriesSlug,
  tie: z.uuid(),
  reason: reasonField('Enter why you are unlinking it'),
});
export type EndEvidenceTieInput = z.output<typeof endEvidenceTieForm>;
