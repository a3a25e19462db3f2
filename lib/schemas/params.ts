import { z } from 'zod';

/** An id in an address. Anything else is a page that does not exist. */
export const uuidParam = z.uuid();
