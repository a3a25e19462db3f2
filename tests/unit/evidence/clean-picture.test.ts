import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cleanPicture } from '@/lib/importing/evidence/clean-picture';
import { refusalOf } from '@/tests/support/refusals';

const picture = sharp({ create: { width: 4, height: 2, channels: 3, background: '#1d70b8' } });

/** As a telephone writes it: on its side, with the place and the maker. */
const taken = (as: 'jpeg' | 'png') =>
  picture
    .clone()
    .withExif({ IFD0: { Make: 'CANARY-MAKER' }, IFD3: { GPSLatitude: '51/1 27/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toFormat(as)
    .toBuffer();

test.each(['jpeg', 'png'] as const)(
  'a %s loses where, when and with what it was taken, and is turned upright',
  async (kind) => {
    const received = await taken(kind);
    expect((await sharp(received).metadata()).exif).toBeDefined();
    const kept = Buffer.from(await cleanPicture(received, kind));
    const { exif, xmp, iptc, width, height, format } = await sharp(kept).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    expect([width, height, format]).toEqual([2, 4, kind]);
    expect(kept.includes('CANARY')).toBe(false);
  },
);

/** A small PNG that claims to be 20,000 points wide and high. */
async function pixelBomb(): Promise<Uint8Array> {
  const bytes = Buffer.from(await picture.clone().png().toBuffer());
  bytes.writeUInt32BE(20_000, 16);
  bytes.writeUInt32BE(20_000, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

test.each([
  ['claims to be far larger than a photograph', pixelBomb],
  ['is no picture at all', async () => Buffer.from('not a picture')],
  ['breaks off in the middle', async () => (await taken('jpeg')).subarray(0, 400)],
])('a picture that %s is refused in words', async (_what, make) => {
  const refused = await refusalOf(cleanPicture(await make(), 'png'));
  expect(refused.sentence).toContain('This picture could not be opened');
});
