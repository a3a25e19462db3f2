import { z } from 'zod';
import { measureRefParam } from './reading';

/** The name of a series in an address: "x-2-avon-and-somerset". */
const seriesParam = z.string().regex(/^[a-z0-9][a-z0-9-]{0,199}$/);

/** The address of a series of figures. */
export const seriesParams = z.object({ ref: measureRefParam, series: seriesParam });

/** The address of one figure of a series, by the id of its newest revision. */
export const figureParams = seriesParams.extend({ figure: z.uuid() });

/** Evidence that is to be tied to one figure of a series. */
export const evidenceOfFigureForm = z.object({
  measure: measureRefParam,
  series: seriesParam,
  figure: z.uuid(),
  evidence: z.uuid('Select the evidence'),
});
