import { createHmac } from 'node:crypto';
import { webSettings } from '@/lib/config/env';

/**
 * What stays of words that were taken out: SHA-256 keyed with the secret of this service, as 64 hexadecimal digits. Without
 * that secret, which is in no database, nobody finds out a short name by trying.
 */
export const fingerprintOf = (words: string): string =>
  createHmac('sha256', webSettings().authSecret).update(`erasure:${words}`).digest('hex');
