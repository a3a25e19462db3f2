import { z } from 'zod';
import { MEASURE_REFERENCE, SLUG } from '@/lib/domain/address-parts';
import { PICTURE_FORMATS, PICTURE_SIZES } from '@/lib/domain/picture-kinds';
import { DUE_FIGURES } from '@/lib/domain/figures/due/figures-due';
import { WALL_VERDICTS } from '@/lib/domain/measures/measures-wall';
import { calendarDay } from './fields/domain-words';
import { pageNumber } from './filters';
import { inspectionSlug, recommendationRef } from './record-place';

/** The catalogue number of a measure in an address or a form. */
export const measureRefParam = z.string().regex(MEASURE_REFERENCE);

/** The address of a picture of a figure: the measure, and a file name such as "charges-by-quarter.svg". */
export const pictureParams = z
  .object({ ref: measureRefParam, picture: z.string() })
  .transform(({ ref, picture }) => {
    const [figure, format, ...more] = picture.split('.');
    return { ref, figure, format, isOne: more.length === 0 };
  })
  .pipe(
    z.object({
      ref: measureRefParam,
      figure: z.string().regex(SLUG),
      format: z.enum(PICTURE_FORMATS),
      isOne: z.literal(true),
    }),
  );

/** How large a picture was asked for, and whether it is on a page that everybody reads as the panel does. */
export const pictureSearch = z.object({
  size: z.enum(PICTURE_SIZES).catch('wide'),
  as: z.literal('panel').optional().catch(undefined),
});

/** The address of a recommendation. */
export const recommendationParams = z.object({ slug: inspectionSlug, ref: recommendationRef });

/** The year that a comparison of forces was asked for, by the one it begins in. */
export const forcesSearch = z.object({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .catch(undefined),
});

/** How far back "what changed" looks, in days. */
export const LOOK_BACK_DAYS = [30, 90, 180, 365] as const;

/** What a panel page was asked for; an address somebody wrote wrongly gets the usual answer. */
export const panelSearch = z.object({
  days: z.enum(LOOK_BACK_DAYS.map(String)).transform(Number).catch(90),
  inspection: inspectionSlug.optional().catch(undefined),
});

/**
 * What the wall of measures was narrowed to; a word it does not know narrows nothing. Addresses that were kept from earlier
 * name no inspection.
 */
export const measuresSearch = z.object({
  inspection: inspectionSlug.optional().catch(undefined),
  recommendation: recommendationRef.optional().catch(undefined),
  verdict: z.enum(WALL_VERDICTS).optional().catch(undefined),
  due: z.enum(DUE_FIGURES).optional().catch(undefined),
  page: pageNumber,
});

/** The day that was proposed for new limits of a chart; null where the address names none, or no day. */
export const freshStartSearch = z.object({ from: calendarDay.nullable().catch(null) });

/** No wall has more; an address that was made longer is cut off. */
const MOST_FIGURES = 100;

/** The figures that somebody chose to see side by side, each once, in the order chosen. */
export const compareSearch = z.object({
  figure: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .transform((all) => [...new Set(all)].slice(0, MOST_FIGURES))
    .catch([]),
});
