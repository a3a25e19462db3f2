import { SIZES } from './chart-layout';

/** On a page the words of the axes may reach over the edge of a drawing; a picture ends there, so it has a little more room. */
export const PICTURE_EDGE = 8;

/** The size of the small picture of a chart, in pixels. */
export const SMALL_PICTURE = { width: SIZES.narrow.width + 2 * PICTURE_EDGE, height: SIZES.narrow.height };
