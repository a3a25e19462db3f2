import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The version of this product, as its package says it. */
export const productVersion = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8'))).version;
