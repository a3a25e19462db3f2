/** "small" stands among others beside its own words; "wide" stands alone, with its title, its notes and its source. */
export const PICTURE_SIZES = ['small', 'wide'] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];

export const PICTURE_FORMATS = ['svg', 'png'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];
