import { z } from 'zod';
import { PICTURE_FORMATS, PICTURE_SIZES } from '@/lib/domain/chart-picture';
import { WALL_VERDICTS } from '@/lib/domain/measures-wall';

/** The catalogue number of a measure in an address: "4.5", "X.2". */
export const measureRefParam = z.string().regex(/^[0-9A-Z]{1,4}\.[0-9]{1,4}$/);

/** The name of one figure of a measure in an address. */
const figureName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/);

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
      figure: figureName,
      format: z.enum(PICTURE_FORMATS),
      isOne: z.literal(true),
    }),
  );

/** How large a picture was asked for, and whether it stands on a page that everybody reads as the panel does. */
export const pictureSearch = z.object({
  size: z.enum(PICTURE_SIZES).catch('wide'),
  as: z.literal('panel').optional().catch(undefined),
});

/** A recommendation's own number in an address: "5", "12". */
export const recommendationRefParam = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/);

/** An inspection's neutral name in an address: "2021-phase-one". */
export const inspectionSlugParam = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);

/** The address of a recommendation. */
export const recommendationParams = z.object({ slug: inspectionSlugParam, ref: recommendationRefParam });

/** How far back "what changed" looks, in days. */
export const LOOK_BACK_DAYS = [30, 90, 180, 365] as const;

/** What a panel page was asked for; an address somebody wrote wrongly gets the usual answer. */
export const panelSearch = z.object({
  days: z.enum(LOOK_BACK_DAYS.map(String)).transform(Number).catch(90),
  inspection: inspectionSlugParam.optional().catch(undefined),
});

/** What the wall of measures was narrowed to; a word it does not know narrows nothing. */
export const measuresSearch = z.object({
  recommendation: recommendationRefParam.optional().catch(undefined),
  verdict: z.enum(WALL_VERDICTS).optional().catch(undefined),
});

/** No wall has more; an address that was made longer is cut off. */
const MOST_FIGURES = 100;

/** The figures that somebody chose to see side by side, each once, in the order chosen. */
export const compareSearch = z.object({
  figure: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .transform((all) => [...new Set(all)].slice(0, MOST_FIGURES))
    .catch([]),
});
