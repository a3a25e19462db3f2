/** A file of the site that is text, before it is compressed and hashed. */
export type TextFile = { path: string; contentType: string; body: string };

/** A file of the site before it is compressed and hashed: text, or the bytes of a picture. */
export type RenderedFile = TextFile | { path: string; contentType: string; body: Uint8Array };

/** True for a file that can be read as text. */
export function isText(file: RenderedFile): file is TextFile {
  return typeof file.body === 'string';
}
