/** A file of the site before it is compressed and hashed. */
export type RenderedFile = { path: string; contentType: string; body: string };
