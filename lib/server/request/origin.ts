import { webSettings } from '@/lib/config/env';

/** The address people type, without a final slash. */
export const ownOrigin = (): string => webSettings().origin;
