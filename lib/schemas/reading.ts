import { z } from 'zod';

/** The catalogue number of a measure in an address: "4.5", "X.2". */
export const measureRefParam = z.string().regex(/^[0-9A-Z]{1,4}\.[0-9]{1,4}$/);

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

/** Which recommendation's measures were asked for; none means all. */
export const measuresSearch = z.object({
  recommendation: recommendationRefParam.optional().catch(undefined),
});
