import { z } from 'zod';

/** A line of the file of anchors. */
export const anchorLine = z.object({
  seq: z.number().int().positive(),
  head: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  publicKey: z.base64(),
  signature: z.base64(),
});
