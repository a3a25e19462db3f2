import sharp from 'sharp';
import type { FileKind } from '@/lib/domain/evidence/evidence-file';
import { Refusal } from '@/lib/domain/refusal';

/** A photograph of a large camera has 24 to 45 million points. A small file may claim many more, and fill the memory. */
const MOST_POINTS = 50_000_000;

/**
 * The picture without what a camera writes into it (EXIF and GPS: where, when, with what; names in XMP and IPTC), turned the
 * way it was held. The points of a PNG stay the same; a JPEG is packed anew at a quality that the eye does not tell.
 * @throws Refusal when it is no picture, or one too large to look at.
 */
export async function cleanPicture(bytes: Uint8Array, kind: FileKind): Promise<Uint8Array> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_POINTS, failOn: 'error' }).autoOrient();
    return await (kind === 'png' ? picture.png() : picture.jpeg({ quality: 92 })).toBuffer();
  } catch {
    throw new Refusal(
      'unusable-input',
      'This picture could not be opened: it is damaged, or far too large. Save it again as PNG or JPEG, and add it again.',
    );
  }
}
